package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
  /// @param phone null for none
  /// @param language `zh` or `en`
  public record Contact(String email, String phone, String language) {}

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
        .map(found -> new Contact(found.email, found.phone, found.language));
  }

  /// What people are called, by id; those who have left too.
  public Map<String, String> names(Collection<String> people) {
    return this.people.list("id in ?1", people).stream()
        .collect(Collectors.toMap(each -> each.id, each -> each.name));
  }

  /// Whether the roster has somebody of this id, also one who has left.
  @Transactional
  public boolean isKnown(String person) {
    return people.findByIdOptional(person).isPresent();
  }

  /// A post of somebody on the roster of today.
  ///
  /// @param department null for a post of the school
  /// @param inForce false for a liaison who is not on file, or not any more
  public record RosterPost(Post post, String department, boolean deputy, boolean inForce) {}

  /// What somebody holds; empty for one who has left.
  public List<RosterPost> postsOf(String person, Instant now) {
    if (contact(person).isEmpty()) {
      return List.of();
    }
    var today = LocalDate.ofInstant(now, schools.zone());
    return holders.of(person).stream()
        .map(each -> new RosterPost(each.post, each.department, each.deputy, each.inForce(today)))
        .toList();
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
