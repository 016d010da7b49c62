package yuqing.notification.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.term.Post;

/// Who holds what. "Held" leaves out people who have left.
@ApplicationScoped
class PostHolders implements PanacheRepositoryBase<PostHolder, UUID> {

  private static final String HELD =
      "select h from PostHolder h join Person p on p.id = h.person where p.active and ";

  /// @param department the department's code, or null for a post of the school
  List<PostHolder> held(Post post, String department) {
    return department == null
        ? list(HELD + "h.post = ?1 and h.department is null order by h.person", post)
        : list(HELD + "h.post = ?1 and h.department = ?2 order by h.person", post, department);
  }

  /// Their liaisons without the deputies, on file or not.
  List<PostHolder> liaisonsOf(Collection<String> departments) {
    return departments.isEmpty()
        ? List.of()
        : list(
            HELD + "not h.deputy and h.post = ?1 and h.department in ?2",
            Post.LIAISON,
            departments);
  }

  /// How many liaisons a department has on the register, also people who have left.
  long entered(String department) {
    return count("post = ?1 and department = ?2", Post.LIAISON, department);
  }

  /// The whole roster of posts: some hundreds of rows at a large school.
  List<PostHolder> allHeld() {
    return list(HELD + "true order by h.person", new Object[0]);
  }

  /// The register of liaisons, also of people who have left.
  ///
  /// @param departments any of which; empty for all
  List<PostHolder> liaisons(Collection<String> departments, UUID after, int limit) {
    return departments.isEmpty()
        ? find("post = ?1 and id > ?2 order by id", Post.LIAISON, after).page(0, limit).list()
        : find(
                "post = ?1 and department in ?2 and id > ?3 order by id",
                Post.LIAISON,
                departments,
                after)
            .page(0, limit)
            .list();
  }

  /// What a person holds, also one who has left.
  List<PostHolder> of(String person) {
    return list("person = ?1 order by post, department", person);
  }

  /// Codes of the departments whose liaison a person is.
  List<String> departmentsWithLiaison(String person) {
    return of(person).stream()
        .filter(holder -> holder.post == Post.LIAISON)
        .map(holder -> holder.department)
        .toList();
  }
}
