package yuqing.desk.frame;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.client.ServiceUnavailable;
import yuqing.desk.text.PageTexts;

/// What became of a page that cannot be shown: said in the reader's language, with the way on.
@ApplicationScoped
public class FaultAnswers {
  private final PageFrame frame;

  FaultAnswers(PageFrame frame) {
    this.frame = frame;
  }

  @ServerExceptionMapper
  RestResponse<TemplateInstance> refused(ServiceRefusal refusal) {
    var problem = refusal.problem();
    var title = problem.title() == null ? text("refused") : problem.title();
    return answer(new FaultPage(refusal.shownStatus(), title, problem.detail(), null));
  }

  @ServerExceptionMapper
  RestResponse<TemplateInstance> unavailable(ServiceUnavailable e) {
    return answer(
        new FaultPage(503, text("unavailable"), text("still_works"), e.service().module()));
  }

  @ServerExceptionMapper
  RestResponse<TemplateInstance> notFound(NotFoundException e) {
    return answer(new FaultPage(404, text("not_found"), null, null));
  }

  private String text(String key) {
    return PageTexts.of("frame", frame.language()).get(key);
  }

  /// A page that is open keeps what it has, and what was entered: it gets a note above it.
  private RestResponse<TemplateInstance> answer(FaultPage page) {
    return switch (frame.asked()) {
      case PAGE -> shown(page.status(), MediaType.TEXT_HTML_TYPE, page).build();
      case PART ->
          shown(page.status(), MediaType.TEXT_HTML_TYPE, line(page))
              .header("HX-Retarget", "#notice")
              .header("HX-Reswap", "innerHTML")
              .build();
      case LINE ->
          shown(
                  page.status(),
                  MediaType.TEXT_PLAIN_TYPE,
                  new FaultText(page.title(), page.service()))
              .build();
    };
  }

  private static FaultLine line(FaultPage page) {
    return new FaultLine(page.status(), page.title(), page.detail(), page.service());
  }

  private ResponseBuilder<TemplateInstance> shown(
      int status, MediaType type, TemplateInstance shown) {
    return ResponseBuilder.<TemplateInstance>create(status)
        .type(type.withCharset("UTF-8"))
        .entity(shown.setLocale(frame.language()));
  }
}
