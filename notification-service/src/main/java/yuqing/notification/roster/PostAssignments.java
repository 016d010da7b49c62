package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import yuqing.contracts.term.Post;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Each post where it is held: once in every active department, or once in the school.
@ApplicationScoped
class PostAssignments {
  private final Departments departments;
  private final PostHolders holdings;
  private final People people;
  private final InstantSource clock;

  PostAssignments(
      Departments departments, PostHolders holdings, People people, InstantSource clock) {
    this.departments = departments;
    this.holdings = holdings;
    this.people = people;
    this.clock = clock;
  }

  /// @param department null for a post of the school
  record Seat(Post post, String department, List<PostHolder> holders) {

    String id() {
      return department == null ? post.code() : post.code() + "." + department;
    }

    /// Of all who hold it: changes whenever one of them does.
    long version() {
      var checksum = new CRC32C();
      holders.stream()
          .sorted(Comparator.comparing(each -> each.id))
          .map(each -> each.id + ":" + each.version + ";")
          .forEach(text -> checksum.update(text.getBytes(StandardCharsets.US_ASCII)));
      return checksum.getValue();
    }

    PostResource.SeatAnswer answer() {
      return new PostResource.SeatAnswer(
          id(),
          post,
          department,
          holders.stream().map(each -> new PostResource.Holder(each.person, each.deputy)).toList());
    }
  }

  /// By id. Some dozens at a school.
  List<Seat> all() {
    var held =
        holdings.allHeld().stream()
            .collect(
                Collectors.groupingBy(each -> new Seat(each.post, each.department, List.of())));
    var empty = new ArrayList<Seat>();
    Posts.OF_THE_SCHOOL.forEach(post -> empty.add(new Seat(post, null, List.of())));
    for (var department : departments.active()) {
      Posts.OF_A_DEPARTMENT.forEach(post -> empty.add(new Seat(post, department.code, List.of())));
    }
    return empty.stream()
        .map(seat -> new Seat(seat.post, seat.department, held.getOrDefault(seat, List.of())))
        .sorted(Comparator.comparing(Seat::id))
        .toList();
  }

  /// @throws ProblemException 404 where there is no such post
  Seat find(String id) {
    var dot = id.indexOf('.');
    var post = Post.find(dot < 0 ? id : id.substring(0, dot)).orElse(null);
    var department = dot < 0 ? null : id.substring(dot + 1);
    if (post == null
        || Posts.OF_A_DEPARTMENT.contains(post) != (department != null)
        || (department != null && departments.findById(department) == null)) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
    return new Seat(post, department, holdings.held(post, department));
  }

  /// Replaces the holders.
  Seat fill(Seat seat, List<PostResource.Holder> holders) {
    if (seat.post == Post.LIAISON) {
      throw new ProblemException(
          StandardProblem.UNPROCESSABLE, "联络员请在 /liaisons 登记", "liaisons are entered at /liaisons");
    }
    check(holders);
    seat.holders.forEach(holdings::delete);
    holdings.flush();
    for (var holder : holders) {
      var holding = new PostHolder();
      holding.id = UUID.randomUUID();
      holding.post = seat.post;
      holding.department = seat.department;
      holding.person = holder.person();
      holding.deputy = Boolean.TRUE.equals(holder.deputy());
      holding.updatedAt = clock.instant();
      holdings.persist(holding);
    }
    holdings.flush();
    return find(seat.id());
  }

  private void check(List<PostResource.Holder> holders) {
    var errors = new FieldErrors();
    var named = new HashSet<String>();
    for (int i = 0; i < holders.size(); i++) {
      var id = holders.get(i).person();
      var person = people.findById(id);
      var field = "holders[" + i + "].person";
      if (person == null || !person.active) {
        errors.reject(field, "unknown", "没有这个人员", "there is nobody of that id");
      } else if (!named.add(id)) {
        errors.reject(field, "twice", "重复", "is there twice");
      }
    }
    errors.throwIfAny();
  }
}
