package petition

import "github.com/fengqiao-go/fengqiao/petition/term"

// Category is what kind of petition a claim is (信访事项类别).
type Category uint8

// The categories. Zero is unknown.
const (
	Suggestion Category = 1 + iota // 建议意见: art. 29
	Accusation                     // 检举控告: art. 30
	Grievance                      // 申诉求决: art. 31
)

var categoryNames = term.Table[Category]{
	{},
	{Code: "suggestion", ZH: "建议意见"},
	{Code: "accusation", ZH: "检举控告"},
	{Code: "grievance", ZH: "申诉求决"},
}

// String returns the stable English code of c.
func (c Category) String() string { return categoryNames.Code(c) }

// ZH returns the Chinese term of c.
func (c Category) ZH() string { return categoryNames.ZH(c) }

// MarshalText writes the code of c.
func (c Category) MarshalText() ([]byte, error) { return categoryNames.Marshal(c) }

// UnmarshalText reads the code of a category.
func (c *Category) UnmarshalText(text []byte) error { return categoryNames.Unmarshal(text, c) }

// Competence is whose business the claim is (职权归属).
type Competence uint8

// Who may have power over a claim. Zero is unknown: nobody has looked yet. NotEstablished is an answer: it was looked into
// and could not be said.
const (
	ThisSystem           Competence = 1 + iota // 本公安机关系统: this organ or one above, below or beside it
	AdministrativeOrgan                        // 其他行政机关
	Court                                      // 人民法院
	Procuratorate                              // 人民检察院
	DisciplineInspection                       // 纪检监察机关
	PeoplesCongress                            // 人民代表大会
	ArbitrationBody                            // 仲裁机构
	NotEstablished                             // 尚不能确定
	Disputed                                   // 有争议: organs disagree
)

var competenceNames = term.Table[Competence]{
	{},
	{Code: "this_system", ZH: "本系统"},
	{Code: "administrative_organ", ZH: "其他行政机关"},
	{Code: "court", ZH: "人民法院"},
	{Code: "procuratorate", ZH: "人民检察院"},
	{Code: "discipline_inspection", ZH: "纪检监察机关"},
	{Code: "peoples_congress", ZH: "人民代表大会"},
	{Code: "arbitration_body", ZH: "仲裁机构"},
	{Code: "not_established", ZH: "尚不能确定"},
	{Code: "disputed", ZH: "有争议"},
}

// String returns the stable English code of c.
func (c Competence) String() string { return competenceNames.Code(c) }

// ZH returns the Chinese term of c.
func (c Competence) ZH() string { return competenceNames.ZH(c) }

// MarshalText writes the code of c.
func (c Competence) MarshalText() ([]byte, error) { return competenceNames.Marshal(c) }

// UnmarshalText reads the code of a competence.
func (c *Competence) UnmarshalText(text []byte) error { return competenceNames.Unmarshal(text, c) }

// Level is which organ of this system has power over the claim (层级).
type Level uint8

// The levels, seen from the organ that asks. Zero is unknown.
const (
	ThisOrgan        Level = 1 + iota // 本机关
	SubordinateOrgan                  // 下级机关
	SuperiorOrgan                     // 上级机关
	OrganElsewhere                    // 其他地区的同级机关
)

var levelNames = term.Table[Level]{
	{},
	{Code: "this_organ", ZH: "本机关"},
	{Code: "subordinate_organ", ZH: "下级机关"},
	{Code: "superior_organ", ZH: "上级机关"},
	{Code: "organ_elsewhere", ZH: "其他地区机关"},
}

// String returns the stable English code of l.
func (l Level) String() string { return levelNames.Code(l) }

// ZH returns the Chinese term of l.
func (l Level) ZH() string { return levelNames.ZH(l) }

// MarshalText writes the code of l.
func (l Level) MarshalText() ([]byte, error) { return levelNames.Marshal(l) }

// UnmarshalText reads the code of a level.
func (l *Level) UnmarshalText(text []byte) error { return levelNames.Unmarshal(text, l) }

// Source is how the claim came to this organ (来源).
type Source uint8

// The sources. Zero is unknown.
const (
	Direct      Source = 1 + iota // 信访人直接提出
	Transferred                   // 转送: passed on by a petition office or a superior
	Assigned                      // 交办: passed on with the task to report back
)

var sourceNames = term.Table[Source]{
	{},
	{Code: "direct", ZH: "直接提出"},
	{Code: "transferred", ZH: "转送"},
	{Code: "assigned", ZH: "交办"},
}

// String returns the stable English code of s.
func (s Source) String() string { return sourceNames.Code(s) }

// ZH returns the Chinese term of s.
func (s Source) ZH() string { return sourceNames.ZH(s) }

// MarshalText writes the code of s.
func (s Source) MarshalText() ([]byte, error) { return sourceNames.Marshal(s) }

// UnmarshalText reads the code of a source.
func (s *Source) UnmarshalText(text []byte) error { return sourceNames.Unmarshal(text, s) }

// Representation is whether the claim is brought jointly, and by how many representatives (共同信访与代表).
type Representation uint8

// How a claim is brought. Zero is unknown.
const (
	Alone                Representation = 1 + iota // 单独提出
	JointInWriting                                 // 联名书面提出: several petitioners who do not visit
	JointRepresented                               // 多人走访，已推选不超过五名代表
	JointUnrepresented                             // 多人走访，未推选代表
	JointTooManySpeakers                           // 多人走访，代表超过五名
)

var representationNames = term.Table[Representation]{
	{},
	{Code: "alone", ZH: "单独提出"},
	{Code: "joint_in_writing", ZH: "联名书面提出"},
	{Code: "joint_represented", ZH: "多人走访，已推选代表"},
	{Code: "joint_unrepresented", ZH: "多人走访，未推选代表"},
	{Code: "joint_too_many_speakers", ZH: "多人走访，代表超过五人"},
}

// Represented returns how a claim of so many petitioners is brought; unknown if there is no petitioner, or a negative
// number of representatives.
func Represented(petitioners, representatives int, visiting bool) Representation {
	switch {
	case petitioners < 1 || representatives < 0:
		return 0
	case petitioners == 1:
		return Alone
	case !visiting:
		return JointInWriting
	case representatives == 0:
		return JointUnrepresented
	}
	if representatives > MaxRepresentatives {
		return JointTooManySpeakers
	}
	return JointRepresented
}

// String returns the stable English code of r.
func (r Representation) String() string { return representationNames.Code(r) }

// ZH returns the Chinese term of r.
func (r Representation) ZH() string { return representationNames.ZH(r) }

// MarshalText writes the code of r.
func (r Representation) MarshalText() ([]byte, error) { return representationNames.Marshal(r) }

// UnmarshalText reads the code of a representation.
func (r *Representation) UnmarshalText(text []byte) error {
	return representationNames.Unmarshal(text, r)
}

// Ease is what makes a claim fit for simplified handling (适用简易办理的情形, D13).
type Ease uint8

// The kinds of easy claims. Zero is unknown.
const (
	ClearAndUndisputed Ease = 1 + iota // 事实清楚、责任明确、争议不大、易于解决
	Query                              // 咨询、建议、感谢，可以即时反馈
	UrgentDailyMatter                  // 涉及日常生产生活、时效性强
	AlreadyPromised                    // 有关机关已有明确承诺或者结论
	NotEasy                            // 均不属于
)

var easeNames = term.Table[Ease]{
	{},
	{Code: "clear_and_undisputed", ZH: "事实清楚、争议不大"},
	{Code: "query", ZH: "咨询、建议或者感谢"},
	{Code: "urgent_daily_matter", ZH: "日常生产生活急事"},
	{Code: "already_promised", ZH: "已有明确承诺或者结论"},
	{Code: "none", ZH: "均不属于"},
}

// String returns the stable English code of e.
func (e Ease) String() string { return easeNames.Code(e) }

// ZH returns the Chinese term of e.
func (e Ease) ZH() string { return easeNames.ZH(e) }

// MarshalText writes the code of e.
func (e Ease) MarshalText() ([]byte, error) { return easeNames.Marshal(e) }

// UnmarshalText reads the code of a kind.
func (e *Ease) UnmarshalText(text []byte) error { return easeNames.Unmarshal(text, e) }

// Obstacle is what keeps an easy claim from simplified handling (不适用简易办理的情形, D13), besides what other facts say.
type Obstacle uint8

// The obstacles. Zero is unknown.
const (
	NoObstacle        Obstacle = 1 + iota // 无
	LikelyUnsupported                     // 可能不予支持
	SeveralOrgans                         // 涉及多个责任主体
	GraveOrComplex                        // 重大、复杂、疑难
)

var obstacleNames = term.Table[Obstacle]{
	{},
	{Code: "none", ZH: "无"},
	{Code: "likely_unsupported", ZH: "可能不予支持"},
	{Code: "several_organs", ZH: "涉及多个责任主体"},
	{Code: "grave_or_complex", ZH: "重大、复杂、疑难"},
}

// String returns the stable English code of o.
func (o Obstacle) String() string { return obstacleNames.Code(o) }

// ZH returns the Chinese term of o.
func (o Obstacle) ZH() string { return obstacleNames.ZH(o) }

// MarshalText writes the code of o.
func (o Obstacle) MarshalText() ([]byte, error) { return obstacleNames.Marshal(o) }

// UnmarshalText reads the code of an obstacle.
func (o *Obstacle) UnmarshalText(text []byte) error { return obstacleNames.Unmarshal(text, o) }
