package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Page;
import yuqing.rest.request.Preconditions;

/// Reads and changes who holds which post: each post exists once in every active department, or
/// once in the school.
@ApplicationScoped
class PostAssignments {
  private final Departments departments;
  private final PostHolders holders;
  private final People people;
  private final RosterLock lock;
  private final HolderChanges changes;
  private final Transactions transactions;
  private final InstantSource clock;

  PostAssignments(
      Departments departments,
      PostHolders holders,
      People people,
      RosterLock lock,
      HolderChanges changes,
      Transactions transactions,
      InstantSource clock) {
    this.departments = departments;
    this.holders = holders;
    this.people = people;
    this.lock = lock;
    this.changes = changes;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Transactional
  Page<PostAnswer> list(RosterSearch<String> search) {
    var found =
        all().stream()
            .filter(each -> each.id().compareTo(search.after()) > 0)
            .limit(search.fetched())
            .toList();
    return search.page(found, PostAssignment::id).map(PostAnswer::of);
  }

  /// @throws ProblemException 404 where there is no such post
  @Transactional
  RosterEntry<PostAnswer> find(String id) {
    return entry(assignment(id));
  }

  /// Replaces the holders.
  ///
  /// @throws ProblemException 404 where there is no such post
  @Transactional
  RosterEntry<PostAnswer> put(String id, String ifMatch, PostBody body) {
    lock.acquire();
    var assignment = assignment(id);
    Preconditions.require(ifMatch, assignment.version());
    replaceHolders(assignment, body.holders());
    transactions.inCurrent(
        connection -> {
          changes.changed(connection, assignment.post(), assignment.department());
          return null;
        });
    return entry(assignment(id));
  }

  /// By id. Some dozens at a school.
  private List<PostAssignment> all() {
    var held =
        holders.allHeld().stream()
            .collect(Collectors.groupingBy(each -> vacant(each.post, each.department)));
    var vacant = new ArrayList<PostAssignment>();
    Posts.OF_THE_SCHOOL.forEach(post -> vacant.add(vacant(post, null)));
    for (var department : departments.active()) {
      Posts.OF_A_DEPARTMENT.forEach(post -> vacant.add(vacant(post, department.code)));
    }
    return vacant.stream()
        .map(
            each ->
                new PostAssignment(
                    each.post(), each.department(), held.getOrDefault(each, List.of())))
        .sorted(Comparator.comparing(PostAssignment::id))
        .toList();
  }

  private static PostAssignment vacant(Post post, String department) {
    return new PostAssignment(post, department, List.of());
  }

  private PostAssignment assignment(String id) {
    var dot = id.indexOf('.');
    var post = Post.find(dot < 0 ? id : id.substring(0, dot)).orElse(null);
    var department = dot < 0 ? null : id.substring(dot + 1);
    if (post == null
        || Posts.OF_A_DEPARTMENT.contains(post) != (department != null)
        || (department != null && departments.findById(department) == null)) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
    return new PostAssignment(post, department, holders.held(post, department));
  }

  private void replaceHolders(PostAssignment assignment, List<PostHolderBody> bodies) {
    if (assignment.post() == Post.LIAISON) {
      throw new ProblemException(
          StandardProblem.UNPROCESSABLE, "联络员请在联络员登记处登记", "liaisons are entered at /liaisons");
    }
    check(bodies);
    assignment.holders().forEach(holders::delete);
    holders.flush();
    for (var body : bodies) {
      var holder = new PostHolder();
      holder.id = UUID.randomUUID();
      holder.post = assignment.post();
      holder.department = assignment.department();
      holder.person = body.person();
      holder.deputy = Boolean.TRUE.equals(body.deputy());
      holder.updatedAt = clock.instant();
      holders.persist(holder);
    }
    holders.flush();
  }

  private void check(List<PostHolderBody> bodies) {
    var errors = new FieldErrors();
    var named = new HashSet<String>();
    for (int i = 0; i < bodies.size(); i++) {
      var id = bodies.get(i).person();
      var person = people.findById(id);
      var field = "holders[" + i + "].person";
      if (person == null || !person.active) {
        errors.reject(field, "unknown", "没有这个人员", "there is no person of that id");
      } else if (!named.add(id)) {
        errors.reject(field, "twice", "重复", "occurs twice");
      }
    }
    errors.throwIfAny();
  }

  private static RosterEntry<PostAnswer> entry(PostAssignment assignment) {
    return RosterEntry.of(PostAnswer.of(assignment), assignment.version());
  }
}
