package yuqing.notification.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where people do what they are alerted of: a page at the desk, mostly the incident's.
@ApplicationScoped
public class DeskAddress {
  /// Without a slash at the end.
  private final String url;

  DeskAddress(@ConfigProperty(name = "yuqing.desk-url") String url) {
    this.url = url;
  }

  /// Where what is owed by all is listed.
  public String home() {
    return url + "/";
  }

  public String of(UUID incident) {
    return ofPage("/incidents/" + incident);
  }

  /// @param path with a slash before it
  public String ofPage(String path) {
    return url + path;
  }
}
