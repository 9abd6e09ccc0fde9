package statute

// Inner Mongolia's regulation on resolving disputes by diverse means. It is no petition regulation: the tiers there are
// the national ones. Read against the text.
const innerMongoliaTable = `
provision                    | InnerMongolia2024 | number | what it says                                                                               | 条文内容
InnerMongoliaPolice          | 10                |        | police mechanisms for mediation, mediation rooms in stations, work with the committees     | 公安机关健全调解机制，会同司法行政部门在派出所设立人民调解室
InnerMongoliaPetitionOffices | 13                |        | petition offices: sort and pass on precisely, join up with the other ways                  | 信访部门精准分流转送，与其他途径衔接
InnerMongoliaScreening       | 24                |        | disputes are screened day to day and in campaigns, risks are judged and warned of          | 日常、集中、专项、重点排查，分析研判和预警
InnerMongoliaPsychology      | 25                |        | psychological help for the parties to a dispute                                            | 及时对当事人提供心理干预，疏导、缓和情绪
InnerMongoliaFreeChoice      | 27                |        | the parties choose their way freely                                                        | 当事人自主选择化解途径
InnerMongoliaSettlement      | 28(1)             |        | settlement first, with a mediator, official or other neutral if the parties wish           | 鼓励先行和解，可以邀请调解员等参与
InnerMongoliaGuidance        | 28(2)             |        | no settlement: mediation is suggested                                                      | 不愿和解或者和解不成的，引导调解
InnerMongoliaOtherWays       | 28(3)             |        | no mediation, or none reached: the other ways are told in good time                        | 不愿调解或者调解不成的，及时告知其他途径
InnerMongoliaOrganFirst      | 28(4)             |        | what an organ or arbitration must handle first: the parties are told to apply there        | 依法应当先行处理的，告知向行政机关或者仲裁机构申请
InnerMongoliaNoForce         | 30                |        | on request, by offer or delegated; not forced where a party clearly refuses                | 可以依申请、主动或者受委托调解，一方明确拒绝的不得强制
InnerMongoliaOrgansMediate   | 31                |        | administrative mediation, on the organ's own motion in large disputes                      | 行政调解；人数较多、影响较大的主动调解
InnerMongoliaAdjudication    | 32                |        | administrative adjudication of civil disputes, mediation first, remedies told              | 行政裁决可以先行调解，裁决的告知救济途径
InnerMongoliaReconsideration | 33                |        | reconsideration, which may be mediated                                                     | 行政复议及其调解
InnerMongoliaDiversion       | 34                |        | police pass on what is fit for people's mediation; an agreement may be confirmed           | 适合人民调解的分流至人民调解组织，调解成功的可以申请司法确认
InnerMongoliaSorting         | 37                |        | petition grievances are handled by the statutory ways                                      | 通过法定途径分类处理申诉求决类信访事项
InnerMongoliaLegalAid        | 39                |        | legal aid and people's mediation work together                                             | 法律援助与人民调解对接
InnerMongoliaMediators       | 50                |        | lawyers, psychologists and others as mediators; legal workers may be invited               | 吸纳律师、心理咨询师等担任调解员，可以邀请法律工作者等参与调解
InnerMongoliaRegisters       | 54                |        | organisations and mediators are listed and made public                                     | 建立调解组织和调解员名册并公开
InnerMongoliaManagement      | 55                |        | mediators are engaged, trained, assessed and dismissed by rules                            | 健全调解员聘用、培训、考评、奖惩制度
InnerMongoliaFree            | 56                |        | people's and administrative mediation cost the parties nothing, nor do other ways it names | 人民调解、行政调解、行政裁决、行政复议和劳动、承包仲裁不收费
InnerMongoliaLiability       | 57                |        | liability: no mechanism, duties refused or late, disputes not screened                     | 未建立机制、拒不履行、未排查或者未妥善处置的责任
InnerMongoliaMediatorConduct | 58                |        | mediators who are biased, insult, take, disclose or refuse without reason                  | 调解员偏袒、侮辱、收受财物、泄密、无故拒不履行的责任
`
