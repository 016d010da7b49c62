package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Page;

/// Reads and changes the departments; each change is published.
@ApplicationScoped
class DepartmentRegister {
  /// All of them are read for the list of posts and for what the roster lacks.
  private static final int MOST = 1_000;

  private final Departments departments;
  private final PostHolders holders;
  private final Schools schools;
  private final RosterLock lock;
  private final RosterEventPublisher events;
  private final InstantSource clock;

  DepartmentRegister(
      Departments departments,
      PostHolders holders,
      Schools schools,
      RosterLock lock,
      RosterEventPublisher events,
      InstantSource clock) {
    this.departments = departments;
    this.holders = holders;
    this.schools = schools;
    this.lock = lock;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  Page<DepartmentAnswer> list(RosterSearch<String> search) {
    var page = search.page(departments.page(search.after(), search.fetched()), found -> found.code);
    var filed = withFiledLiaison(page.items().stream().map(found -> found.code).toList());
    return page.map(found -> DepartmentAnswer.of(found, filed.contains(found.code)));
  }

  /// @throws ProblemException 404 where there is no such department
  @Transactional
  RosterEntry<DepartmentAnswer> find(String code) {
    return departments
        .findByIdOptional(code)
        .map(found -> entry(found, false))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  /// Creates the department or changes it.
  @Transactional
  RosterEntry<DepartmentAnswer> put(String code, PutCondition condition, DepartmentBody body) {
    lock.acquire();
    var department = departments.findById(code);
    var created = department == null;
    if (created) {
      condition.requireNew();
      department = create(code);
    } else {
      condition.requireUnchanged(department.version);
    }
    department.name = body.name();
    department.nameEn = body.nameEn();
    department.active = body.isActive();
    department.updatedAt = clock.instant();
    departments.persistAndFlush(department);
    events.publishDepartment(code);
    return entry(department, created);
  }

  private Department create(String code) {
    var errors = new FieldErrors();
    RosterCodes.check(errors, "code", code);
    RosterCodes.checkFree(errors, "code", code);
    errors.throwIfAny();
    if (departments.count() >= MOST) {
      throw new ProblemException(RosterProblem.TOO_MANY_DEPARTMENTS);
    }
    var department = new Department();
    department.code = code;
    return department;
  }

  private RosterEntry<DepartmentAnswer> entry(Department department, boolean created) {
    var filed = withFiledLiaison(Set.of(department.code)).contains(department.code);
    return new RosterEntry<>(DepartmentAnswer.of(department, filed), department.version, created);
  }

  private Set<String> withFiledLiaison(Collection<String> codes) {
    var today = LocalDate.ofInstant(clock.instant(), schools.zone());
    return holders.liaisonsOf(codes).stream()
        .filter(liaison -> liaison.inForce(today))
        .map(liaison -> liaison.department)
        .collect(Collectors.toSet());
  }
}
