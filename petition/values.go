package petition

// Category is what kind of petition a claim is (信访事项类别).
//
// Codes: suggestion, accusation, grievance.
type Category uint8

// The categories. Zero is unknown.
const (
	Suggestion Category = 1 + iota // suggestion 建议意见: art. 29
	Accusation                     // accusation 检举控告: art. 30
	Grievance                      // grievance 申诉求决: art. 31
)

// Competence is whose business the claim is (职权归属), seen from the organ that asks (see [Asker]): this system is its own,
// whichever that is. To a court, Court and ThisSystem are the same; a public-security bureau is, to a township, another
// organ of administration.
//
// Codes: this_system, administrative_organ, court, procuratorate, discipline_inspection, peoples_congress,
// arbitration_body, not_established, disputed.
type Competence uint8

// Who may have power over a claim. Zero is unknown: nobody has looked yet. NotEstablished is an answer: it was looked into
// and could not be said.
const (
	ThisSystem           Competence = 1 + iota // this_system 本系统: 询问机关所在系统: this organ or one above, below or beside it
	AdministrativeOrgan                        // administrative_organ 其他行政机关
	Court                                      // court 人民法院
	Procuratorate                              // procuratorate 人民检察院
	DisciplineInspection                       // discipline_inspection 纪检监察机关
	PeoplesCongress                            // peoples_congress 人民代表大会
	ArbitrationBody                            // arbitration_body 仲裁机构
	NotEstablished                             // not_established 尚不能确定
	Disputed                                   // disputed 有争议: organs disagree
)

// Position is which organ of this system has power over the claim (层级).
//
// Codes: this_organ, subordinate_organ, superior_organ, organ_elsewhere.
type Position uint8

// The levels, seen from the organ that asks. Zero is unknown.
const (
	ThisOrgan        Position = 1 + iota // this_organ 本机关
	SubordinateOrgan                     // subordinate_organ 下级机关
	SuperiorOrgan                        // superior_organ 上级机关
	OrganElsewhere                       // organ_elsewhere 其他地区机关: 其他地区的同级机关
)

// Origin is how the claim came to this organ (来源).
//
// Codes: direct, transferred, assigned.
type Origin uint8

// The sources. Zero is unknown.
const (
	Direct      Origin = 1 + iota // direct 直接提出: 信访人直接提出
	Transferred                   // transferred 转送: passed on by a petition office or a superior
	Assigned                      // assigned 交办: passed on with the task to report back
)

// Representation is whether the claim is brought jointly, and by how many representatives (共同信访与代表).
//
// Codes: alone, joint_in_writing, joint_represented, joint_unrepresented, joint_too_many_speakers.
type Representation uint8

// How a claim is brought. Zero is unknown.
const (
	Alone                Representation = 1 + iota // alone 单独提出
	JointInWriting                                 // joint_in_writing 联名书面提出: several petitioners who do not visit
	JointRepresented                               // joint_represented 多人走访，已推选代表: 多人走访，已推选不超过五名代表
	JointUnrepresented                             // joint_unrepresented 多人走访，未推选代表
	JointTooManySpeakers                           // joint_too_many_speakers 多人走访，代表超过五人: 多人走访，代表超过五名
)

// Ease is what makes a claim fit for simplified handling (适用简易办理的情形, D13).
//
// Codes: clear_and_undisputed, query, urgent_daily_matter, already_promised, none.
type Ease uint8

// The kinds of easy claims. Zero is unknown.
const (
	ClearAndUndisputed Ease = 1 + iota // clear_and_undisputed 事实清楚、争议不大: 事实清楚、责任明确、争议不大、易于解决
	Query                              // query 咨询、建议或者感谢: 咨询、建议、感谢，可以即时反馈
	UrgentDailyMatter                  // urgent_daily_matter 日常生产生活急事: 涉及日常生产生活、时效性强
	AlreadyPromised                    // already_promised 已有明确承诺或者结论: 有关机关已有明确承诺或者结论
	NotEasy                            // none 均不属于
)

// Obstacle is what keeps an easy claim from simplified handling (不适用简易办理的情形, D13), besides what other facts say.
//
// Codes: none, likely_unsupported, several_organs, grave_or_complex.
type Obstacle uint8

// The obstacles. Zero is unknown.
const (
	NoObstacle        Obstacle = 1 + iota // none 无
	LikelyUnsupported                     // likely_unsupported 可能不予支持
	SeveralOrgans                         // several_organs 涉及多个责任主体
	GraveOrComplex                        // grave_or_complex 重大、复杂、疑难
)
