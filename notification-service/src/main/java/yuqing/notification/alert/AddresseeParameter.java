package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.access.ReadScope;
import yuqing.access.Role;
import yuqing.notification.roster.Addressees;
import yuqing.rest.problem.RoleRefusal;
import yuqing.rest.request.QueryReader;

/// Reads whose alerts are asked for: the caller's own, or those of somebody else for a caller who
/// sees the alerts of the whole school.
@ApplicationScoped
class AddresseeParameter {

  static final String OWN = "me";
  private static final int LONGEST_ID = 100;

  private static final List<Role> OF_SCHOOL =
      Arrays.stream(Role.values()).filter(role -> role.reach() == Role.Reach.SCHOOL).toList();

  private final Addressees people;

  AddresseeParameter(Addressees people) {
    this.people = people;
  }

  /// Those that a repeated parameter names; empty for anybody's.
  ///
  /// @throws yuqing.rest.problem.ProblemException as [#read]
  Set<String> readAnyOf(QueryReader query, List<String> sent, Caller caller) {
    return query.values("person", sent).stream()
        .map(each -> read(query, each, caller))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /// @param sent `me` or an id of the roster; null for anybody's
  /// @throws yuqing.rest.problem.ProblemException 403 where the caller sees nobody else's alerts
  String read(QueryReader query, String sent, Caller caller) {
    var person = query.text("person", sent, LONGEST_ID);
    if (person == null) {
      return null;
    }
    if (person.equals(OWN)) {
      if (caller.person() == null) {
        query.errors().reject("person", "no-person", "该凭证不属于任何人员", "the token is of no person");
      }
      return caller.person();
    }
    if (person.equals(caller.person())) {
      return person;
    }
    if (!(Access.readScope(caller) instanceof ReadScope.All)) {
      throw RoleRefusal.of(OF_SCHOOL);
    }
    if (!people.isKnown(person)) {
      query.errors().reject("person", "unknown", "名册中没有此人", "is nobody on the roster");
    }
    return person;
  }
}
