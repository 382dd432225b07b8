namespace ComplianceKit;

/// <summary>What kind of personal information a value is. The members mirror the catalogue (<c>src/Catalogue/data-kinds.json</c>); a test keeps the two together.</summary>
/// <remarks>Numbers are stable: a kind is added at the end and never renumbered. Whether a kind is sensitive, and under which law, is a fact of the catalogue and not of this enumeration.</remarks>
public enum PersonalDataKind
{
    /// <summary>Personal, of no kind that the catalogue names.</summary>
    Other = 0,

    /// <summary>Name (姓名).</summary>
    Name = 1,

    /// <summary>Nickname (昵称/小名).</summary>
    Nickname = 2,

    /// <summary>Gender (性别).</summary>
    Gender = 3,

    /// <summary>Date of birth (出生日期).</summary>
    BirthDate = 4,

    /// <summary>Age (年龄).</summary>
    Age = 5,

    /// <summary>Nationality (国籍).</summary>
    Nationality = 6,

    /// <summary>Ethnicity (民族).</summary>
    Ethnicity = 7,

    /// <summary>Photo or image of a person (照片/影像).</summary>
    Photo = 8,

    /// <summary>Handwritten signature (签名).</summary>
    Signature = 9,

    /// <summary>Phone number (电话号码).</summary>
    Phone = 10,

    /// <summary>E-mail address (电子邮箱).</summary>
    Email = 11,

    /// <summary>IM account (即时通信账号).</summary>
    ImAccount = 12,

    /// <summary>Postal address (通信地址).</summary>
    Address = 13,

    /// <summary>Delivery address (收货地址).</summary>
    DeliveryAddress = 14,

    /// <summary>ID document type (证件类型).</summary>
    IdType = 15,

    /// <summary>ID number (身份证件号码).</summary>
    IdNumber = 16,

    /// <summary>ID-card photo or copy (身份证照片/证件影印件).</summary>
    IdPhoto = 17,

    /// <summary>ID validity period (证件有效期).</summary>
    IdValidity = 18,

    /// <summary>Passport number (护照号码).</summary>
    Passport = 19,

    /// <summary>Driving licence (驾驶证信息).</summary>
    DrivingLicence = 20,

    /// <summary>Social security card no. (社保卡/公积金号).</summary>
    SocialSecurityNumber = 21,

    /// <summary>Home address (家庭住址).</summary>
    HomeAddress = 22,

    /// <summary>Address of a listed property (房屋地址（房源）).</summary>
    HouseAddress = 23,

    /// <summary>Door or unit number (门牌号/房号).</summary>
    DoorNumber = 24,

    /// <summary>House layout (房型/户型).</summary>
    HouseLayout = 25,

    /// <summary>House area (房屋面积).</summary>
    HouseArea = 26,

    /// <summary>Asking price or rent (期望售价或租金).</summary>
    AskingPrice = 27,

    /// <summary>Decoration or handover status (装修/交房情况).</summary>
    DecorationStatus = 28,

    /// <summary>Workplace (工作单位).</summary>
    Workplace = 29,

    /// <summary>Occupation (职业).</summary>
    Occupation = 30,

    /// <summary>Education (教育信息).</summary>
    Education = 31,

    /// <summary>Resume (简历).</summary>
    Resume = 32,

    /// <summary>Marital status (婚姻状况).</summary>
    MaritalStatus = 33,

    /// <summary>Family members (家庭成员).</summary>
    FamilyMember = 34,

    /// <summary>Bank account (银行账户).</summary>
    BankAccount = 35,

    /// <summary>Bank card number (银行卡号).</summary>
    BankCard = 36,

    /// <summary>Bank name (开户银行).</summary>
    BankName = 37,

    /// <summary>Payment account (支付账号).</summary>
    PaymentAccount = 38,

    /// <summary>Securities or fund account (证券资金账户).</summary>
    SecuritiesAccount = 39,

    /// <summary>Payment record (支付信息).</summary>
    PaymentInfo = 40,

    /// <summary>Transaction and consumption records (交易和消费记录).</summary>
    Transaction = 41,

    /// <summary>Credit report (征信信息).</summary>
    Credit = 42,

    /// <summary>Income (收入).</summary>
    Income = 43,

    /// <summary>Property (财产状况).</summary>
    Property = 44,

    /// <summary>Insurance policy (保险信息).</summary>
    InsurancePolicy = 45,

    /// <summary>Tax information (纳税信息).</summary>
    TaxId = 46,

    /// <summary>Health condition (健康状况/病情描述).</summary>
    HealthCondition = 47,

    /// <summary>Medical records (医疗就诊记录).</summary>
    Medical = 48,

    /// <summary>Medical appointment (预约挂号信息).</summary>
    MedicalAppointment = 49,

    /// <summary>Physiological data (生理/体征数据).</summary>
    Physiology = 50,

    /// <summary>Genetic data (基因).</summary>
    Genetic = 51,

    /// <summary>Face data (人脸信息).</summary>
    Face = 52,

    /// <summary>Fingerprint (指纹).</summary>
    Fingerprint = 53,

    /// <summary>Voiceprint (声纹).</summary>
    Voiceprint = 54,

    /// <summary>Iris or eye print (虹膜/眼纹).</summary>
    Iris = 55,

    /// <summary>Palm print (掌纹).</summary>
    Palmprint = 56,

    /// <summary>Gait (步态).</summary>
    Gait = 57,

    /// <summary>Religious belief (宗教信仰).</summary>
    Religion = 58,

    /// <summary>Political opinion or affiliation (政治面貌/观点).</summary>
    Political = 59,

    /// <summary>Sexual orientation or sex life (性取向/性生活).</summary>
    SexualOrientation = 60,

    /// <summary>Disability status (残障身份).</summary>
    Disability = 61,

    /// <summary>Criminal record (犯罪记录).</summary>
    CriminalRecord = 62,

    /// <summary>Trade-union membership (工会会员).</summary>
    UnionMembership = 63,

    /// <summary>Precise location (位置信息（精准定位）).</summary>
    Location = 64,

    /// <summary>Coarse location (粗略位置).</summary>
    CoarseLocation = 65,

    /// <summary>Movement track (行踪轨迹).</summary>
    TravelTrack = 66,

    /// <summary>Departure and destination (出发地与目的地).</summary>
    DepartureDestination = 67,

    /// <summary>Itinerary (行程信息).</summary>
    Itinerary = 68,

    /// <summary>Accommodation (住宿信息).</summary>
    Accommodation = 69,

    /// <summary>Communication content (通信内容).</summary>
    CommunicationContent = 70,

    /// <summary>Communication records (通信记录).</summary>
    CommunicationRecord = 71,

    /// <summary>Contacts or friends list (通讯录/好友列表).</summary>
    ContactsList = 72,

    /// <summary>Account identifier (账号).</summary>
    Account = 73,

    /// <summary>Password or authenticator (密码/口令等鉴别信息).</summary>
    Password = 74,

    /// <summary>IP address (IP地址).</summary>
    IpAddress = 75,

    /// <summary>Device identifier (设备标识).</summary>
    DeviceId = 76,

    /// <summary>Browsing and usage history (网页浏览/使用记录).</summary>
    BrowsingHistory = 77,

    /// <summary>Profile tags (用户画像/标签).</summary>
    UserTag = 78,

    /// <summary>Installed app list (应用列表).</summary>
    AppList = 79,

    /// <summary>Any personal data of a child under 14 (不满十四周岁未成年人的任何个人信息).</summary>
    MinorUnder14 = 80,

    /// <summary>Child's name (孩子/宝宝姓名).</summary>
    ChildName = 81,

    /// <summary>Child's nickname (孩子小名).</summary>
    ChildNickname = 82,

    /// <summary>Child's birth date (孩子出生日期).</summary>
    ChildBirthDate = 83,

    /// <summary>Guardian contact (监护人联系方式).</summary>
    GuardianContact = 84,

    /// <summary>Vehicle plate (车牌号).</summary>
    VehiclePlate = 85,

    /// <summary>VIN (车辆识别号码).</summary>
    VehicleVin = 86,

    /// <summary>Vehicle licence number (行驶证号).</summary>
    VehicleLicence = 87,

    /// <summary>Shipped item (寄递物品信息).</summary>
    ShipmentItem = 88,

    /// <summary>Passenger type (旅客类型).</summary>
    PassengerType = 89,

    /// <summary>Show session and seat (观演场次座位).</summary>
    ShowSession = 90,

    /// <summary>Appointment or enquiry record (服务预约/咨询记录).</summary>
    ServiceAppointment = 91,

    /// <summary>Complaint and after-sales record (投诉与售后记录).</summary>
    ComplaintRecord = 92,
}
