package yuqing.notification.roster;

/// A mobile number as gateways take it: with its country, or a Chinese one without.
final class PhoneNumber {
  static final String FORM = "\\+[1-9][0-9]{6,14}|1[3-9][0-9]{9}";

  private PhoneNumber() {}
}
