package statute

// People's Mediation Law. The text was read.
const mediationLawTable = `
provision               | PML    | number  | what it says                                                                            | 条文内容
CivilDisputesOnly       | 2      |         | people's mediation is the resolution of civil disputes by people's mediation committees | 人民调解是人民调解委员会解决民间纠纷的活动
MediationPrinciples     | 3      |         | voluntary and equal, within law and policy, rights respected                            | 自愿平等、不违背法律政策、尊重权利
RemediesStayOpen        | 3(iii) |         | mediation may not keep a party from arbitration, administrative or judicial ways        | 不得因调解阻止当事人依法维权
FreeMediation           | 4      |         | mediation is free of charge                                                             | 调解不收取费用
CommitteeComposition    | 8      |         | committee of three to nine with a chair, women, and members of minorities               | 委员会由三至九人组成，有妇女和人数较少民族成员
MediatorConduct         | 15     |         | mediators are not to favour a party, insult, take gifts or disclose                     | 调解员不得偏袒、侮辱、索取收受财物、泄露隐私
MediationOpening        | 17     |         | on request or offered; not where a party clearly refuses                                | 申请调解或者主动调解；一方明确拒绝的不得调解
DivertedDisputes        | 18     |         | courts and police may point parties to mediation before acceptance                      | 法院、公安机关受理前告知申请人民调解
MediatorChoice          | 19     |         | mediators are assigned or chosen by the parties                                         | 指定或者由当事人选择调解员
InvitedHelpers          | 20     |         | relatives, neighbours and experts may be invited, the parties consenting                | 经当事人同意邀请亲属、邻里和专业人员参与
PartyRights             | 23     |         | to choose or accept mediators, to refuse or stop, to agree freely                       | 当事人选择或者接受调解员、拒绝或者终止调解等权利
MediatorAccepted        | 23(i)  |         | parties choose or accept the mediator                                                   | 选择或者接受人民调解员
MediationFailure        | 26     |         | failed mediation ends with a statement of the ways still open                           | 调解不成的终止并告知途径
AgreementForm           | 28     |         | written agreement, or oral and recorded                                                 | 制作调解协议书或者口头协议并记录
AgreementContent        | 29(1)  |         | may state parties, facts, dispute, responsibility; content, way and time of performance | 调解协议书可以载明的事项
AgreementEffect         | 29(2)  |         | in force when all parties and the mediator signed and the committee sealed              | 各方签名、调解员签名并盖章之日起生效
OralAgreement           | 30     |         | oral agreement in force when reached                                                    | 口头协议自达成之日起生效
AgreementBinds          | 31     |         | binding on the parties, who perform it; the committee sees to that                      | 协议具有法律约束力，委员会监督、督促履行
DisputeOverAgreement    | 32     |         | a dispute over performance or content may be brought before a court                     | 就协议的履行或者内容发生争议的，可以起诉
ConfirmationOfMediation | 33     | 30 days | joint application for judicial confirmation, from the agreement's coming into force     | 自协议生效之日起共同申请司法确认
CommitteesElsewhere     | 34     |         | committees set up by townships, social groups and other organisations                   | 乡镇、街道、社会团体和其他组织设立委员会
`
