package yuqing.desk.health;

import java.util.List;

/// One check of a service.
///
/// @param facts as `name: value`, in the service's words
public record CheckResult(String name, boolean isUp, List<String> facts) {}
