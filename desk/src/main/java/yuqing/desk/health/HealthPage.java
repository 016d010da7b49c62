package yuqing.desk.health;

import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import yuqing.desk.client.ServiceName;

/// How the services are.
///
/// @param services in the order of their names' list
/// @param needs which page needs which of them
/// @param asOf when they were asked
public record HealthPage(
    List<ServiceCondition> services, List<PageNeed> needs, List<ServiceName> names, Instant asOf)
    implements TemplateInstance {

  HealthPage(List<ServiceCondition> services, Instant asOf) {
    this(services, Arrays.asList(PageNeed.values()), Arrays.asList(ServiceName.values()), asOf);
  }
}
