package yuqing.rest.personaldata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Finds personal data in a text: telephone and identity numbers, e-mail addresses, account names,
/// student numbers. The organisation's own contacts are no findings. A function of the text, the
/// contacts and the pattern; safe for use by many threads.
public final class PersonalDataFinder {

  /// Also as people disguise it: `name # host . com`, `name(at)host.com`.
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![0-9A-Za-z._%+-])[0-9A-Za-z][0-9A-Za-z._%+-]{0,63}+ ?(?:[@#]|[(\\[]at[)\\]]) ?"
              + "[0-9A-Za-z][0-9A-Za-z-]{0,62}+(?: ?\\. ?[0-9A-Za-z-]{2,24}+){1,4}");

  private static final Pattern LABELLED_STUDENT =
      Pattern.compile("学号[:是为 ]{0,3}([A-Za-z]{0,3}[0-9]{6,14})(?![0-9A-Za-z])");

  /// Nothing shorter is a finding.
  private static final int SHORTEST = 2;

  private final OrganisationContacts own;
  private final PhoneNumbers phones;
  private final AccountHandles handles;
  private final Pattern studentNumber;

  /// @param studentNumber as the school writes them; null where it has not said
  public PersonalDataFinder(OrganisationContacts own, String studentNumber) {
    this.own = own;
    this.phones = new PhoneNumbers(own);
    this.handles = new AccountHandles(own);
    this.studentNumber =
        studentNumber == null
            ? null
            : Pattern.compile("(?<![0-9A-Za-z])(?:" + studentNumber + ")(?![0-9A-Za-z])");
  }

  /// In the order of the text; of passages that overlap the one of the surer kind.
  public List<PersonalDataFinding> find(String text) {
    if (text == null || text.length() < SHORTEST) {
      return List.of();
    }
    var plain = PlainCharacters.of(text);
    var found = new ArrayList<PersonalDataFinding>();
    addApart(IdentityNumbers.in(plain), found);
    addApart(addresses(plain), found);
    addApart(students(plain), found);
    addApart(phones.in(plain), found);
    addApart(handles.in(plain), found);
    found.sort(Comparator.comparingInt(PersonalDataFinding::start));
    return List.copyOf(found);
  }

  /// The text with the kind of each finding in its place: for logs, in which `@` and a name are
  /// most often an annotation and stay.
  public String masked(String text) {
    var masked = new StringBuilder(text);
    for (var finding : find(text).reversed()) {
      if (finding.kind() != PersonalDataKind.ACCOUNT_HANDLE) {
        masked.replace(finding.start(), finding.end(), "[" + finding.kind() + "]");
      }
    }
    return masked.toString();
  }

  private static void addApart(List<PersonalDataFinding> more, List<PersonalDataFinding> found) {
    for (var finding : more) {
      if (found.stream().noneMatch(finding::overlaps)) {
        found.add(finding);
      }
    }
  }

  private List<PersonalDataFinding> addresses(String plain) {
    var found = new ArrayList<PersonalDataFinding>();
    for (var address = EMAIL.matcher(plain); address.find(); ) {
      if (!own.isOwnAddress(address.group())) {
        found.add(
            new PersonalDataFinding(
                PersonalDataKind.EMAIL_ADDRESS, address.start(), address.end()));
      }
    }
    return found;
  }

  private List<PersonalDataFinding> students(String plain) {
    var found = new ArrayList<PersonalDataFinding>();
    for (var labelled = LABELLED_STUDENT.matcher(plain); labelled.find(); ) {
      found.add(
          new PersonalDataFinding(
              PersonalDataKind.STUDENT_NUMBER, labelled.start(1), labelled.end(1)));
    }
    if (studentNumber != null) {
      for (var number = studentNumber.matcher(plain); number.find(); ) {
        boolean isEmpty = number.end() == number.start();
        if (!isEmpty && !PhoneNumbers.isLabelledOtherwise(plain, number.start())) {
          addApart(
              List.of(
                  new PersonalDataFinding(
                      PersonalDataKind.STUDENT_NUMBER, number.start(), number.end())),
              found);
        }
      }
    }
    return found;
  }
}
