package yuqing.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Post;

/// Answers what a caller may read and record.
public final class Access {

  private Access() {}

  /// The widest of what the caller's roles reach. A department's role outranks `reporter`: one
  /// who has both sees the department's incidents.
  public static ReadScope readScope(Caller caller) {
    if (reaches(caller, Role.Reach.SCHOOL)) {
      return new ReadScope.All();
    }
    if (reaches(caller, Role.Reach.OWN_DEPARTMENTS) && !caller.departments().isEmpty()) {
      return new ReadScope.Departments(caller.departments());
    }
    if (reaches(caller, Role.Reach.OWN_REPORTS)) {
      return new ReadScope.OwnReports(caller.client());
    }
    return new ReadScope.Nothing();
  }

  private static boolean reaches(Caller caller, Role.Reach reach) {
    return caller.roles().stream().anyMatch(role -> role.reach() == reach);
  }

  /// Where this is false, the incident is a 404 for the caller.
  public static boolean mayRead(Caller caller, IncidentScope incident) {
    return readScope(caller).covers(incident);
  }

  /// The role under which the caller may record this on this incident; empty when none may.
  public static Optional<Role> recorderRole(
      Caller caller, RecordableAct act, IncidentScope incident) {
    if (!mayRead(caller, incident)) {
      return Optional.empty();
    }
    return act.roles().stream()
        .filter(caller::has)
        .filter(role -> within(role.reach(), caller, incident))
        .findFirst();
  }

  /// The same for an action of the procedure.
  public static Optional<Role> recorderRole(Caller caller, Action action, IncidentScope incident) {
    return recorderRole(caller, RecordableAct.of(action), incident);
  }

  /// The roles that may record that a measure of a review was carried out: its owner's, liaison and
  /// head of the owning department, and the group office.
  public static List<Role> measureRoles(Post owner) {
    return RecordableAct.MEASURE_DONE.roles().stream()
        .filter(
            role ->
                role == Role.GROUP_OFFICE
                    || role == Role.LIAISON
                    || role == Role.DEPARTMENT_HEAD
                    || role.code().equals(owner.code()))
        .toList();
  }

  /// The role under which the caller may record that; empty when none may. The owning department
  /// need not be the one that the incident concerns.
  ///
  /// @param department code of the department whose post owns it; null for none
  public static Optional<Role> measureRole(Caller caller, Post owner, String department) {
    var owning = new IncidentScope(department == null ? Set.of() : Set.of(department), null);
    return measureRoles(owner).stream()
        .filter(caller::has)
        .filter(role -> within(role.reach(), caller, owning))
        .findFirst();
  }

  private static boolean within(Role.Reach reach, Caller caller, IncidentScope incident) {
    return switch (reach) {
      case SCHOOL -> true;
      case OWN_DEPARTMENTS -> new ReadScope.Departments(caller.departments()).covers(incident);
      case OWN_REPORTS -> new ReadScope.OwnReports(caller.client()).covers(incident);
      case NO_INCIDENT -> false;
    };
  }

  /// The endpoint to send this action to instead; empty when it was sent to a right one.
  public static Optional<Endpoint> rightDoor(Action action, Endpoint sentTo) {
    var endpoints = RecordableAct.of(action).endpoints();
    return endpoints.contains(sentTo) ? Optional.empty() : Optional.of(endpoints.getFirst());
  }
}
