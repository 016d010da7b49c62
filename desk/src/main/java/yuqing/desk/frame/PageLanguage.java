package yuqing.desk.frame;

import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Gives every page the language of its reader.
@ApplicationScoped
class PageLanguage {
  private final PageFrame frame;

  PageLanguage(PageFrame frame) {
    this.frame = frame;
  }

  void addTo(@Observes EngineBuilder engine) {
    engine.addTemplateInstanceInitializer(page -> page.setLocale(frame.language()));
  }
}
