package joint

import "github.com/fengqiao-go/fengqiao/petition"

// MaxRepresentatives is how many representatives those who visit together may have at most (信访工作条例 20(3)).
const MaxRepresentatives = 5

// Represented returns how a claim of so many petitioners is brought; unknown if there is no petitioner, or a negative
// number of representatives.
func Represented(petitioners, representatives int, visiting bool) petition.Representation {
	switch {
	case petitioners < 1 || representatives < 0:
		return 0
	case petitioners == 1:
		return petition.Alone
	case !visiting:
		return petition.JointInWriting
	case representatives == 0:
		return petition.JointUnrepresented
	case representatives > MaxRepresentatives:
		return petition.JointTooManySpeakers
	}
	return petition.JointRepresented
}
