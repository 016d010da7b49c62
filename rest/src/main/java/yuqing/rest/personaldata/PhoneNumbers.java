package yuqing.rest.personaldata;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mobile and landline numbers of the mainland. The patterns say where one may be written,
/// libphonenumber whether there can be such a number. Its own search is not used: it takes no
/// spelling digit by digit, and knows no label. Numbers of services (400, 95…, 12345) are nobody's.
final class PhoneNumbers {

  private static final String REGION = "CN";

  /// Not within a longer number or word, nor after a part of one.
  private static final String ALONE = "(?<![0-9A-Za-z¥￥$])(?<![0-9A-Za-z][.-])";

  private static final String COUNTRY = "(?:(?:\\+|00)?\\(?86\\)?[ -]{0,2})?";

  /// What an amount or a quantity ends with.
  private static final String NO_AMOUNT = "(?![0-9A-Za-z])(?! ?[元万亿件次%])";

  private static final Pattern MOBILE =
      Pattern.compile(
          ALONE
              + COUNTRY
              + "(1[3-9][0-9](?:[ .·-]{0,2}[0-9]){8}|1(?:[ .·-][0-9]){10})"
              + NO_AMOUNT);

  /// How people group the eleven digits; a date after a number of three digits is grouped
  /// otherwise.
  private static final Set<String> GROUPS =
      Set.of(
          "11",
          "3-8",
          "3-4-4",
          "3-3-5",
          "3-5-3",
          "4-3-4",
          "4-4-3",
          "5-6",
          "6-5",
          "7-4",
          "3-2-2-2-2",
          "1-1-1-1-1-1-1-1-1-1-1");

  private static final Pattern LANDLINE =
      Pattern.compile(
          ALONE
              + "(?:(?:\\+|00)\\(?86\\)?[ -]{0,2}\\(?0?|\\(?0)"
              + "([1-9][0-9]{1,2})\\)?[ -]{0,3}([2-8][0-9]{2,3}[ -]?[0-9]{4})"
              + NO_AMOUNT);

  /// Without its area code a landline number is known by its label alone.
  private static final Pattern LABELLED_LANDLINE =
      Pattern.compile(
          "(?:电话|座机|固话|联系方式|[Tt]el|TEL)(?:号码|号)?[.:是为 ]{0,3}"
              + "([2-8][0-9]{2,3}[ -]?[0-9]{4})(?![0-9A-Za-z-])(?! ?[元万亿件次%])");

  /// Labels of numbers that may look like a telephone's.
  private static final Pattern OTHER_NUMBER =
      Pattern.compile("(?:单号|编号|文号|流水号|合同号|书号|工号|卡号|房号|号码牌)[:为是 ]{0,2}$");

  private static final int LONGEST_LABEL = 8;

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private final OrganisationContacts own;

  PhoneNumbers(OrganisationContacts own) {
    this.own = own;
  }

  List<PersonalDataFinding> in(String plain) {
    var found = new ArrayList<PersonalDataFinding>();
    for (var mobile = MOBILE.matcher(plain); mobile.find(); ) {
      var number = mobile.group(1);
      if (isMobile(number) && mayBePhone(plain, mobile)) {
        add(PersonalDataKind.MOBILE_NUMBER, number, mobile.start(), mobile.end(), found);
      }
    }
    for (var landline = LANDLINE.matcher(plain); landline.find(); ) {
      var number = "0" + landline.group(1) + landline.group(2);
      if (isLandline(number) && mayBePhone(plain, landline)) {
        add(PersonalDataKind.LANDLINE_NUMBER, number, landline.start(), landline.end(), found);
      }
    }
    for (var labelled = LABELLED_LANDLINE.matcher(plain); labelled.find(); ) {
      add(
          PersonalDataKind.LANDLINE_NUMBER,
          labelled.group(1),
          labelled.start(1),
          labelled.end(1),
          found);
    }
    return found;
  }

  private void add(
      PersonalDataKind kind, String number, int start, int end, List<PersonalDataFinding> found) {
    if (!own.isOwnNumber(number)) {
      found.add(new PersonalDataFinding(kind, start, end));
    }
  }

  private static boolean mayBePhone(String plain, Matcher number) {
    return !isLabelledOtherwise(plain, number.start());
  }

  /// Whether a label says that the number that begins here is no person's.
  static boolean isLabelledOtherwise(String plain, int start) {
    int from = Math.max(0, start - LONGEST_LABEL);
    return OTHER_NUMBER.matcher(plain.substring(from, start)).find();
  }

  private boolean isMobile(String number) {
    var groups = new ArrayList<String>();
    for (var group : number.split("[ .·-]+", -1)) {
      groups.add(Integer.toString(group.length()));
    }
    return GROUPS.contains(String.join("-", groups)) && is(number, PhoneNumberType.MOBILE);
  }

  private boolean isLandline(String number) {
    return is(number, PhoneNumberType.FIXED_LINE);
  }

  private boolean is(String number, PhoneNumberType type) {
    try {
      return library.getNumberType(library.parse(OrganisationContacts.digits(number), REGION))
          == type;
    } catch (NumberParseException e) {
      return false;
    }
  }
}
