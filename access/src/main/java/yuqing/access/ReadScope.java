package yuqing.access;

import java.util.Collections;
import java.util.Set;

/// Which incidents a caller may see: the same value filters a list and guards a single answer, so
/// that a list never shows what a get would refuse.
public sealed interface ReadScope {

  boolean covers(IncidentScope incident);

  /// Every incident.
  record All() implements ReadScope {
    @Override
    public boolean covers(IncidentScope incident) {
      return true;
    }
  }

  /// Those that concern one of these departments.
  record Departments(Set<String> departments) implements ReadScope {
    public Departments {
      departments = Set.copyOf(departments);
    }

    @Override
    public boolean covers(IncidentScope incident) {
      return !Collections.disjoint(departments, incident.departments());
    }
  }

  /// Those that this system reported.
  record OwnReports(String system) implements ReadScope {
    @Override
    public boolean covers(IncidentScope incident) {
      return system.equals(incident.sourceSystem());
    }
  }

  /// None.
  record Nothing() implements ReadScope {
    @Override
    public boolean covers(IncidentScope incident) {
      return false;
    }
  }
}
