package yuqing.rest.personaldata;

import yuqing.rest.problem.LocalizedText;

/// What a passage of a text may say of a person.
public enum PersonalDataKind {
  IDENTITY_NUMBER("身份证号码", "an identity number"),
  EMAIL_ADDRESS("电子邮箱", "an e-mail address"),
  MOBILE_NUMBER("手机号码", "a mobile number"),
  LANDLINE_NUMBER("固定电话号码", "a landline number"),
  STUDENT_NUMBER("学号", "a student number"),
  ACCOUNT_HANDLE("网络账号", "an account's name");

  private final String zh;
  private final String en;

  PersonalDataKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  LocalizedText noun() {
    return new LocalizedText(zh, en);
  }
}
