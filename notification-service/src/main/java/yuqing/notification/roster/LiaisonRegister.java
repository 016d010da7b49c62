package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Preconditions;

/// Changes the register of liaisons, in the caller's transaction, and tells the other services
/// whether the department now has one on file.
@ApplicationScoped
class LiaisonRegister {
  /// All of them are told of each alert to the department's liaison, and read with every list of
  /// posts.
  private static final int MOST_OF_A_DEPARTMENT = 50;

  private final PostHolders holdings;
  private final Departments departments;
  private final People people;
  private final Schools schools;
  private final RosterWrites writes;
  private final RosterEventPublisher news;
  private final Transactions transactions;
  private final InstantSource clock;

  LiaisonRegister(
      PostHolders holdings,
      Departments departments,
      People people,
      Schools schools,
      RosterWrites writes,
      RosterEventPublisher news,
      Transactions transactions,
      InstantSource clock) {
    this.holdings = holdings;
    this.departments = departments;
    this.people = people;
    this.schools = schools;
    this.writes = writes;
    this.news = news;
    this.transactions = transactions;
    this.clock = clock;
  }

  PostHolder find(String id) {
    return LiaisonIds.read(id)
        .flatMap(holdings::findByIdOptional)
        .filter(found -> found.post == Post.LIAISON)
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  PostHolder enter(LiaisonResource.LiaisonBody body) {
    writes.begin();
    check(body);
    var liaison = new PostHolder();
    liaison.id = UUID.randomUUID();
    liaison.post = Post.LIAISON;
    liaison.department = body.department();
    liaison.person = body.person();
    liaison.filedOn = body.filedOn();
    liaison.termUntil = body.termUntil();
    liaison.deputy = Boolean.TRUE.equals(body.deputy());
    liaison.updatedAt = clock.instant();
    holdings.persistAndFlush(liaison);
    publish(liaison.department);
    return liaison;
  }

  PostHolder change(String id, String ifMatch, LiaisonResource.TermBody body) {
    writes.begin();
    var liaison = find(id);
    Preconditions.require(ifMatch, liaison.version);
    var errors = new FieldErrors();
    checkTerm(errors, body.filedOn(), body.termUntil());
    errors.throwIfAny();
    liaison.filedOn = body.filedOn();
    liaison.termUntil = body.termUntil();
    if (body.deputy() != null) {
      liaison.deputy = body.deputy();
    }
    liaison.updatedAt = clock.instant();
    holdings.flush();
    publish(liaison.department);
    return liaison;
  }

  void strikeOff(String id, String ifMatch) {
    writes.begin();
    var liaison = find(id);
    Preconditions.require(ifMatch, liaison.version);
    holdings.delete(liaison);
    holdings.flush();
    publish(liaison.department);
  }

  LiaisonResource.LiaisonAnswer answer(PostHolder liaison) {
    var today = LocalDate.ofInstant(clock.instant(), schools.zone());
    return new LiaisonResource.LiaisonAnswer(
        liaison.id,
        liaison.department,
        liaison.person,
        liaison.deputy,
        liaison.filedOn,
        liaison.termUntil,
        liaison.inForce(today));
  }

  private void check(LiaisonResource.LiaisonBody body) {
    var errors = new FieldErrors();
    if (departments.findById(body.department()) == null) {
      errors.reject("department", "unknown", "没有这个部门", "there is no such department");
    }
    var person = people.findById(body.person());
    if (person == null || !person.active) {
      errors.reject("person", "unknown", "没有这个人员", "there is nobody of that id");
    }
    checkTerm(errors, body.filedOn(), body.termUntil());
    errors.throwIfAny();
    var held = holdings.held(Post.LIAISON, body.department());
    if (held.stream().anyMatch(each -> each.person.equals(body.person()))) {
      throw new ProblemException(RosterProblem.ALREADY_LIAISON);
    }
    if (holdings.entered(body.department()) >= MOST_OF_A_DEPARTMENT) {
      throw new ProblemException(RosterProblem.TOO_MANY_LIAISONS);
    }
  }

  private static void checkTerm(FieldErrors errors, LocalDate filedOn, LocalDate termUntil) {
    if (termUntil != null && filedOn == null) {
      errors.reject("filedOn", "required", "有任期时必填", "is required beside termUntil");
    }
    if (termUntil != null && filedOn != null && termUntil.isBefore(filedOn)) {
      errors.reject("termUntil", "out-of-range", "不得早于备案日期", "lies before filedOn");
    }
  }

  private void publish(String department) {
    transactions.inCurrent(
        connection -> {
          news.department(connection, department);
          return null;
        });
  }
}
