package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuqing.contracts.term.Post;
import yuqing.notification.roster.RosterFault.RosterFaultKind;

/// Finds the posts that an alert would not reach (articles 3 and 5), and the duty rotas that are
/// empty tonight.
@ApplicationScoped
public class RosterReadiness {
  private final Departments departments;
  private final PostHolders holders;
  private final People people;
  private final RotaGaps rota;
  private final Schools schools;
  private final InstantSource clock;

  RosterReadiness(
      Departments departments,
      PostHolders holders,
      People people,
      RotaGaps rota,
      Schools schools,
      InstantSource clock) {
    this.departments = departments;
    this.holders = holders;
    this.people = people;
    this.rota = rota;
    this.schools = schools;
    this.clock = clock;
  }

  /// A deputy does not fill a post: the fault remains until somebody holds it.
  @Transactional
  public List<RosterFault> faults() {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, schools.zone());
    var inForce = holders.allHeld().stream().filter(each -> each.inForce(today)).toList();
    var held =
        inForce.stream()
            .filter(each -> !each.deputy)
            .map(each -> place(each.post, each.department))
            .collect(Collectors.toSet());
    var faults = new ArrayList<RosterFault>();
    for (var department : departments.active()) {
      departmentFaults(department.code, held, faults);
    }
    Posts.OF_THE_SCHOOL.stream()
        .filter(post -> !held.contains(place(post, null)))
        .forEach(post -> faults.add(RosterFault.vacancy(RosterFaultKind.NO_HOLDER, post, null)));
    addressFaults(inForce, faults);
    faults.addAll(rota.tonight(now));
    return faults;
  }

  /// Addresses are checked when they are given, and were checked less strictly before.
  private void addressFaults(List<PostHolder> inForce, List<RosterFault> faults) {
    var unreachable = people.withBadAddress();
    inForce.stream()
        .filter(each -> unreachable.contains(each.person))
        .map(
            each ->
                new RosterFault(
                    RosterFaultKind.BAD_ADDRESS, each.post, each.department, each.person))
        .forEach(faults::add);
  }

  private static void departmentFaults(
      String department, Set<String> held, List<RosterFault> faults) {
    if (!held.contains(place(Post.LIAISON, department))) {
      faults.add(RosterFault.vacancy(RosterFaultKind.NO_FILED_LIAISON, Post.LIAISON, department));
    }
    Stream.of(Post.DEPARTMENT_HEAD, Post.LEADER_IN_CHARGE)
        .filter(post -> !held.contains(place(post, department)))
        .forEach(
            post -> faults.add(RosterFault.vacancy(RosterFaultKind.NO_HOLDER, post, department)));
  }

  private static String place(Post post, String department) {
    return post.code() + "." + department;
  }
}
