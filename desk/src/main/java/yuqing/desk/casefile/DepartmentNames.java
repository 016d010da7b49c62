package yuqing.desk.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.client.DepartmentView;
import yuqing.desk.client.NotificationClient;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.frame.PageFrame;

/// What people call the departments. Without notification-service pages show their codes.
@ApplicationScoped
public class DepartmentNames {
  private static final int MOST = 200;

  private final NotificationClient notification;
  private final PageFrame frame;

  DepartmentNames(@RestClient NotificationClient notification, PageFrame frame) {
    this.notification = notification;
    this.frame = frame;
  }

  public Map<String, String> byCode() {
    var listed = ServiceCall.part(ServiceName.NOTIFICATION, () -> notification.departments(MOST));
    return listed.isThere()
        ? listed.value().items().stream()
            .collect(Collectors.toMap(DepartmentView::code, each -> each.name(frame.language())))
        : Map.of();
  }
}
