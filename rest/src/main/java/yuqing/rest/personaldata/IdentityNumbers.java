package yuqing.rest.personaldata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Resident identity numbers of 18 characters (GB 11643-1999): place, day of birth, sequence, and
/// a check character that may be `X`. Those of 15 digits are invalid since 2013 and have no
/// checksum.
final class IdentityNumbers {

  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![0-9A-Za-z])[1-9](?:[ .-]{0,2}[0-9]){16}[ .-]{0,2}[0-9Xx](?![0-9A-Za-z])");

  /// The first two digits, by province; 83 is of residents from Taiwan.
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83", "91");

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";
  private static final int EARLIEST_YEAR = 1880;
  private static final int LATEST_YEAR = 2099;

  private IdentityNumbers() {}

  static List<PersonalDataFinding> in(String plain) {
    var found = new ArrayList<PersonalDataFinding>();
    var candidate = CANDIDATE.matcher(plain);
    while (candidate.find()) {
      if (isValid(candidate.group().replaceAll("[ .-]", ""))) {
        found.add(
            new PersonalDataFinding(
                PersonalDataKind.IDENTITY_NUMBER, candidate.start(), candidate.end()));
      }
    }
    return found;
  }

  private static boolean isValid(String number) {
    return PROVINCES.contains(number.substring(0, 2))
        && hasBirthday(number)
        && checkCharacter(number) == Character.toUpperCase(number.charAt(17));
  }

  private static boolean hasBirthday(String number) {
    int year = Integer.parseInt(number, 6, 10, 10);
    try {
      LocalDate.of(
          year, Integer.parseInt(number, 10, 12, 10), Integer.parseInt(number, 12, 14, 10));
      return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /// ISO 7064, MOD 11-2.
  private static char checkCharacter(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
    }
    return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
  }
}
