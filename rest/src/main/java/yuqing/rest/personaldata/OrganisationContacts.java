package yuqing.rest.personaldata;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The organisation's own telephone numbers, e-mail addresses and accounts: who writes them into a
/// text names no person.
///
/// @param numbers digits alone, with the area code
/// @param addresses of e-mail, in lower case
/// @param accounts without `@`, in lower case
public record OrganisationContacts(
    Set<String> numbers, Set<String> addresses, Set<String> accounts) {

  /// What is shorter ends too many numbers.
  private static final int SHORTEST_LOCAL_NUMBER = 7;

  public OrganisationContacts {
    numbers = Set.copyOf(numbers);
    addresses = Set.copyOf(addresses);
    accounts = Set.copyOf(accounts);
  }

  /// As they are written in settings.
  public static OrganisationContacts of(
      Collection<String> numbers, Collection<String> addresses, Collection<String> accounts) {
    return new OrganisationContacts(
        numbers.stream().map(OrganisationContacts::digits).collect(Collectors.toSet()),
        addresses.stream().map(OrganisationContacts::folded).collect(Collectors.toSet()),
        accounts.stream().map(OrganisationContacts::folded).collect(Collectors.toSet()));
  }

  /// @param written with or without the area code, with blanks and hyphens
  boolean isOwnNumber(String written) {
    var digits = digits(written);
    return digits.length() >= SHORTEST_LOCAL_NUMBER
        && numbers.stream().anyMatch(own -> own.endsWith(digits));
  }

  boolean isOwnAddress(String address) {
    return addresses.contains(folded(address));
  }

  /// In running Chinese no blank ends the name: what begins with an own account is one.
  boolean isOwnAccount(String handle) {
    var folded = folded(handle);
    return accounts.stream().anyMatch(folded::startsWith);
  }

  static String digits(String number) {
    return number.replaceAll("[^0-9]", "");
  }

  private static String folded(String text) {
    var plain = PlainCharacters.of(text).replace(" ", "").toLowerCase(Locale.ROOT);
    return plain.startsWith("@") ? plain.substring(1) : plain;
  }
}
