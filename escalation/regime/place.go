package regime

// Place is where a matter is handled: it decides which regulations hold.
//
// Codes: nationwide, beijing, shanghai, chongqing, jiangsu, xinjiang, guangdong, hebei, shandong, zhejiang, anhui,
// guizhou, inner_mongolia.
type Place uint8

// The places whose local regulation is known. Zero is unknown. Elsewhere take Nationwide, or lay your own literal over it.
const (
	Nationwide    Place = 1 + iota // nationwide 全国: the national regulations alone
	Beijing                        // beijing 北京市
	Shanghai                       // shanghai 上海市
	Chongqing                      // chongqing 重庆市
	Jiangsu                        // jiangsu 江苏省
	Xinjiang                       // xinjiang 新疆维吾尔自治区
	Guangdong                      // guangdong 广东省: repealed
	Hebei                          // hebei 河北省: repealed
	Shandong                       // shandong 山东省: repealed
	Zhejiang                       // zhejiang 浙江省: repealed
	Anhui                          // anhui 安徽省: repealed
	Guizhou                        // guizhou 贵州省: repealed
	InnerMongolia                  // inner_mongolia 内蒙古自治区: its tiers are the national ones

	numPlaces
)

// In returns the regulations of a place, nil if it is unknown.
func In(p Place) *Regime {
	if p >= numPlaces {
		return nil
	}
	return regimes[p]
}

// Places lists the places.
func Places() []Place { return Place(0).All() }

// local are the local regulations by place, each in the file of its place. They say what their texts say and nothing more; their
// first and last days are those of the editions. Where one stood beside the national regulations of 2022 until its repeal it is
// laid over them, and what it says is cited as contested.
var local = [numPlaces]Rules{
	Beijing: beijing, Shanghai: shanghai, Chongqing: chongqing, Jiangsu: jiangsu, Xinjiang: xinjiang, Guangdong: guangdong,
	Hebei: hebei, Shandong: shandong, Zhejiang: zhejiang, Anhui: anhui, Guizhou: guizhou,
}

var regimes = func() (all [numPlaces]*Regime) {
	all[Nationwide], all[InnerMongolia] = national, national
	for p, rules := range local {
		if rules.Code != "" {
			all[p] = mustOver(national, rules)
		}
	}
	return all
}()

func mustOver(base *Regime, local Rules) *Regime {
	r, err := Over(base, local)
	if err != nil {
		panic(err)
	}
	return r
}
