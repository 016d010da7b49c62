package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuqing.contracts.term.Post;

/// What is missing on the roster for every alert to find its reader (articles 3 and 5).
@ApplicationScoped
class RosterReadiness {
  static final String NO_FILED_LIAISON = "no-filed-liaison";
  static final String NO_HOLDER = "no-holder";

  private final Departments departments;
  private final PostHolders holdings;
  private final Schools schools;
  private final InstantSource clock;

  RosterReadiness(
      Departments departments, PostHolders holdings, Schools schools, InstantSource clock) {
    this.departments = departments;
    this.holdings = holdings;
    this.schools = schools;
    this.clock = clock;
  }

  /// @param department null for a post of the school
  record RosterFault(String code, Post post, String department) {}

  /// A deputy does not fill a post: somebody stands in, and the fault stays until it is held.
  List<RosterFault> faults() {
    var today = LocalDate.ofInstant(clock.instant(), schools.zone());
    var held =
        holdings.allHeld().stream()
            .filter(each -> !each.deputy && each.inForce(today))
            .map(each -> seat(each.post, each.department))
            .collect(Collectors.toSet());
    var faults = new ArrayList<RosterFault>();
    for (var department : departments.active()) {
      departmentFaults(department.code, held, faults);
    }
    Posts.OF_THE_SCHOOL.stream()
        .filter(post -> !held.contains(seat(post, null)))
        .forEach(post -> faults.add(new RosterFault(NO_HOLDER, post, null)));
    return faults;
  }

  private static void departmentFaults(
      String department, Set<String> held, List<RosterFault> faults) {
    if (!held.contains(seat(Post.LIAISON, department))) {
      faults.add(new RosterFault(NO_FILED_LIAISON, Post.LIAISON, department));
    }
    Stream.of(Post.DEPARTMENT_HEAD, Post.LEADER_IN_CHARGE)
        .filter(post -> !held.contains(seat(post, department)))
        .forEach(post -> faults.add(new RosterFault(NO_HOLDER, post, department)));
  }

  private static String seat(Post post, String department) {
    return post.code() + "." + department;
  }
}
