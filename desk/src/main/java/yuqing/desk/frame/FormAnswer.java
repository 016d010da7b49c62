package yuqing.desk.frame;

import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import yuqing.desk.client.ServiceRefusal;

/// The answer to a form that a browser has sent.
public final class FormAnswer {
  /// The page listens to it and shows anew what the form has changed.
  private static final String CHANGED = "changed";

  private FormAnswer() {}

  public static RestResponse<TemplateInstance> done(TemplateInstance shown) {
    return ResponseBuilder.ok(shown).build();
  }

  /// For a form beside what it changes.
  public static RestResponse<TemplateInstance> changed(TemplateInstance shown) {
    return ResponseBuilder.ok(shown).header("HX-Trigger", CHANGED).build();
  }

  /// For what a page was about and is no longer there: the browser goes to another page.
  public static RestResponse<TemplateInstance> gone(String path, TemplateInstance shown) {
    return ResponseBuilder.ok(shown).header("HX-Redirect", path).build();
  }

  /// The form again, with what was entered; the status says that nothing was recorded.
  public static RestResponse<TemplateInstance> refused(
      ServiceRefusal refusal, TemplateInstance form) {
    return ResponseBuilder.<TemplateInstance>create(refusal.shownStatus(), null)
        .entity(form)
        .build();
  }
}
