package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import yuqing.contracts.term.Post;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;

/// What must hold of an entry of the register of liaisons.
@ApplicationScoped
class LiaisonRules {
  /// All of them are notified of each alert to the department's liaison, and read with every list
  /// of posts.
  private static final int MOST_OF_A_DEPARTMENT = 50;

  private final PostHolders holders;
  private final Departments departments;
  private final People people;

  LiaisonRules(PostHolders holders, Departments departments, People people) {
    this.holders = holders;
    this.departments = departments;
    this.people = people;
  }

  /// @throws ProblemException 400 naming every faulty field; 409 where the person is the
  ///     department's liaison already or the department has as many as it may have
  void checkEntry(LiaisonBody body) {
    var errors = new FieldErrors();
    if (departments.findById(body.department()) == null) {
      errors.reject("department", "unknown", "没有这个部门", "there is no such department");
    }
    var person = people.findById(body.person());
    if (person == null || !person.active) {
      errors.reject("person", "unknown", "没有这个人员", "there is no person of that id");
    }
    checkTerm(errors, body.filedOn(), body.termUntil());
    errors.throwIfAny();
    var held = holders.held(Post.LIAISON, body.department());
    if (held.stream().anyMatch(each -> each.person.equals(body.person()))) {
      throw new ProblemException(RosterProblem.ALREADY_LIAISON);
    }
    if (holders.entered(body.department()) >= MOST_OF_A_DEPARTMENT) {
      throw new ProblemException(RosterProblem.TOO_MANY_LIAISONS);
    }
  }

  /// @throws ProblemException 400 naming every faulty field
  static void checkTerm(LiaisonTermBody body) {
    var errors = new FieldErrors();
    checkTerm(errors, body.filedOn(), body.termUntil());
    errors.throwIfAny();
  }

  private static void checkTerm(FieldErrors errors, LocalDate filedOn, LocalDate termUntil) {
    if (termUntil != null && filedOn == null) {
      errors.reject("filedOn", "required", "有任期时必填", "is required beside termUntil");
    }
    if (termUntil != null && filedOn != null && termUntil.isBefore(filedOn)) {
      errors.reject("termUntil", "out-of-range", "不得早于备案日期", "lies before filedOn");
    }
  }
}
