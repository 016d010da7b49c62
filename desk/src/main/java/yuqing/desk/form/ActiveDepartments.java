package yuqing.desk.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.client.DepartmentView;
import yuqing.desk.client.NotificationClient;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;

/// The departments that a form offers. Without notification-service there are none, and a form asks
/// for a code or offers no choice.
@ApplicationScoped
public class ActiveDepartments {
  private static final int MOST = 200;

  private final NotificationClient notification;

  ActiveDepartments(@RestClient NotificationClient notification) {
    this.notification = notification;
  }

  public List<DepartmentView> list() {
    var listed = ServiceCall.part(ServiceName.NOTIFICATION, () -> notification.departments(MOST));
    return listed.isThere()
        ? listed.value().items().stream().filter(DepartmentView::active).toList()
        : List.of();
  }
}
