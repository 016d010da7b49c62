package yuqing.access;

import java.util.Optional;
import yuqing.contracts.term.Action;

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
