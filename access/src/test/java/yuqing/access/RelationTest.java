package yuqing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.access.ReadScope.All;
import yuqing.access.ReadScope.Departments;
import yuqing.access.ReadScope.Nothing;
import yuqing.access.ReadScope.OwnReports;

/// Every role with every relation of an incident to the caller.
class RelationTest {

  /// The relation of an incident to the caller of {@link #caller}.
  @SuppressWarnings("ImmutableEnumChecker") // the scope copies its set
  enum Relation {
    OWN_DEPARTMENT(new IncidentScope(Set.of("logistics"), "other")),
    SECOND_DEPARTMENT(new IncidentScope(Set.of("finance"), "other")),
    SHARED_WITH_ANOTHER(new IncidentScope(Set.of("personnel", "logistics"), "other")),
    OTHER_DEPARTMENT(new IncidentScope(Set.of("personnel"), "other")),
    NO_DEPARTMENT(new IncidentScope(Set.of(), "other")),
    OWN_REPORT(new IncidentScope(Set.of("personnel"), "sample")),
    OWN_REPORT_AND_DEPARTMENT(new IncidentScope(Set.of("logistics"), "sample"));

    final IncidentScope incident;

    Relation(IncidentScope incident) {
      this.incident = incident;
    }
  }

  static final Set<Relation> MINE_BY_DEPARTMENT =
      EnumSet.of(
          Relation.OWN_DEPARTMENT,
          Relation.SECOND_DEPARTMENT,
          Relation.SHARED_WITH_ANOTHER,
          Relation.OWN_REPORT_AND_DEPARTMENT);

  static final Set<Relation> MINE_BY_REPORT =
      EnumSet.of(Relation.OWN_REPORT, Relation.OWN_REPORT_AND_DEPARTMENT);

  /// The reach of each role, written a second time.
  static final Map<Role, Set<Relation>> REACHED = new EnumMap<>(Role.class);

  static {
    REACHED.put(Role.REPORTER, MINE_BY_REPORT);
    REACHED.put(Role.LIAISON, MINE_BY_DEPARTMENT);
    REACHED.put(Role.DEPARTMENT_HEAD, MINE_BY_DEPARTMENT);
    REACHED.put(Role.LEADER_IN_CHARGE, MINE_BY_DEPARTMENT);
    REACHED.put(Role.ADMIN_OFFICE, EnumSet.allOf(Relation.class));
    REACHED.put(Role.GROUP_OFFICE, EnumSet.allOf(Relation.class));
    REACHED.put(Role.LEADING_GROUP, EnumSet.allOf(Relation.class));
    REACHED.put(Role.PRINCIPAL_LEADER, EnumSet.allOf(Relation.class));
    REACHED.put(Role.AUDITOR, EnumSet.allOf(Relation.class));
    REACHED.put(Role.ADMINISTRATOR, EnumSet.noneOf(Relation.class));
  }

  static Caller caller(Role... roles) {
    return new Caller("a person", "sample", Set.of(roles), Set.of("logistics", "finance"));
  }

  @Test
  void everyRoleReadsWhatItReachesAndNothingElse() {
    assertThat(REACHED).containsOnlyKeys(Role.values());
    for (var role : Role.values()) {
      for (var relation : Relation.values()) {
        assertThat(Access.mayRead(caller(role), relation.incident))
            .as("%s reads %s", role, relation)
            .isEqualTo(REACHED.get(role).contains(relation));
      }
    }
  }

  @Test
  void aListsScopeShowsExactlyWhatAGetAnswers() {
    for (int bits = 0; bits < 1 << Role.values().length; bits++) {
      var caller = caller(rolesOf(bits));
      var scope = Access.readScope(caller);
      for (var relation : Relation.values()) {
        assertThat(Access.mayRead(caller, relation.incident))
            .as("%s of %s", relation, caller.roles())
            .isEqualTo(scope.covers(relation.incident));
      }
    }
  }

  @Test
  void recordingNeedsASeenIncidentAndARoleOfTheCallerAndOfTheTable() {
    for (int bits = 0; bits < 1 << Role.values().length; bits++) {
      var caller = caller(rolesOf(bits));
      for (var relation : Relation.values()) {
        for (var recording : RecordableAct.values()) {
          var role = Access.recorderRole(caller, recording, relation.incident);
          if (role.isPresent()) {
            assertThat(Access.mayRead(caller, relation.incident)).isTrue();
            assertThat(caller.roles()).contains(role.get());
            assertThat(recording.roles()).contains(role.get());
            assertThat(REACHED.get(role.get())).contains(relation);
          }
        }
      }
    }
  }

  private static Role[] rolesOf(int bits) {
    var all = List.of(Role.values());
    var roles = new ArrayList<Role>();
    for (int i = 0; i < all.size(); i++) {
      if ((bits & (1 << i)) != 0) {
        roles.add(all.get(i));
      }
    }
    return roles.toArray(Role[]::new);
  }

  @Test
  void scopesAreTheOnesAListCanFilterBy() {
    assertThat(Access.readScope(caller(Role.AUDITOR))).isEqualTo(new All());
    assertThat(Access.readScope(caller(Role.LIAISON)))
        .isEqualTo(new Departments(Set.of("logistics", "finance")));
    assertThat(Access.readScope(caller(Role.REPORTER))).isEqualTo(new OwnReports("sample"));
    assertThat(Access.readScope(caller(Role.ADMINISTRATOR))).isEqualTo(new Nothing());
    assertThat(Access.readScope(caller())).isEqualTo(new Nothing());
  }

  @Test
  void theWidestRoleCounts() {
    assertThat(Access.readScope(caller(Role.REPORTER, Role.LIAISON)))
        .isInstanceOf(Departments.class);
    assertThat(Access.readScope(caller(Role.LIAISON, Role.GROUP_OFFICE))).isEqualTo(new All());
    assertThat(Access.readScope(caller(Role.ADMINISTRATOR, Role.REPORTER)))
        .isInstanceOf(OwnReports.class);
  }

  @ParameterizedTest
  @CsvSource({"LIAISON", "DEPARTMENT_HEAD", "LEADER_IN_CHARGE"})
  void aPostOfADepartmentWithoutOneSeesNothing(Role role) {
    var nowhere = new Caller("a person", "sample", Set.of(role), Set.of());
    assertThat(Access.readScope(nowhere)).isEqualTo(new Nothing());
  }

  @Test
  void rolesAreFoundByTheirCodeAndByNothingElse() {
    for (var role : Role.values()) {
      assertThat(Role.find(role.code())).contains(role);
      assertThat(role.code()).isEqualTo(kebab(role));
    }
    assertThat(Role.find("offline_access")).isEmpty();
    assertThat(Role.find("LIAISON")).isEmpty();
    assertThat(Role.find("")).isEmpty();
  }

  private static String kebab(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Test
  void callersAreToldApartByClientAndPerson() {
    var departments = Set.<String>of();
    var roles = Set.of(Role.LIAISON);
    assertThat(new Caller("a", "one", roles, departments).key())
        .isNotEqualTo(new Caller("a", "two", roles, departments).key())
        .isNotEqualTo(new Caller("b", "one", roles, departments).key())
        .isNotEqualTo(new Caller(null, "one", roles, departments).key());
    assertThat(new Caller("a", "one", roles, departments).name()).isEqualTo("a");
    assertThat(new Caller(null, "one", roles, departments).name()).isEqualTo("one");
  }
}
