package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yuqing.contracts.term.Post;

/// Whom an alert to a post reaches. Called in the caller's transaction.
@ApplicationScoped
public class Addressees {
  private final PostHolders holders;
  private final People people;
  private final Schools schools;

  Addressees(PostHolders holders, People people, Schools schools) {
    this.holders = holders;
    this.people = people;
    this.schools = schools;
  }

  /// Where to write to somebody, and in which language first.
  ///
  /// @param language `zh` or `en`
  public record Contact(String email, String language) {}

  /// The holders of a post; where there are none, their deputies; empty where there are none of
  /// these either. A department with no filed liaison is alerted through its head and the
  /// group office (article 5).
  ///
  /// @param department whose post it is; ignored for a post of the school
  public List<Addressee> of(Post post, String department, Instant now) {
    var found = holdersOf(post, department, now);
    if (!found.isEmpty() || post != Post.LIAISON) {
      return found;
    }
    var substitutes = new ArrayList<>(holdersOf(Post.DEPARTMENT_HEAD, department, now));
    substitutes.addAll(holdersOf(Post.GROUP_OFFICE, null, now));
    return List.copyOf(substitutes);
  }

  /// Empty when the person has left.
  public Optional<Contact> contact(String person) {
    return people
        .findByIdOptional(person)
        .filter(found -> found.active)
        .map(found -> new Contact(found.email, found.language));
  }

  private List<Addressee> holdersOf(Post post, String department, Instant now) {
    var place = Posts.departmentOf(post, department);
    if (place == null && Posts.OF_A_DEPARTMENT.contains(post)) {
      return List.of();
    }
    var today = LocalDate.ofInstant(now, schools.zone());
    var held = holders.held(post, place).stream().filter(each -> each.inForce(today)).toList();
    var main = held.stream().filter(each -> !each.deputy).toList();
    return (main.isEmpty() ? held : main)
        .stream().map(each -> new Addressee(each.post, each.department, each.person)).toList();
  }
}
