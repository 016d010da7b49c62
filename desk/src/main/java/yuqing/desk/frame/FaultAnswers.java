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
    int status = refusal.shownStatus();
    var problem = refusal.problem();
    var title = problem.title() == null ? text("refused") : problem.title();
    return page(status, new FaultPage(status, title, problem.detail(), null));
  }

  @ServerExceptionMapper
  RestResponse<TemplateInstance> unavailable(ServiceUnavailable e) {
    return page(
        503, new FaultPage(503, text("unavailable"), text("still_works"), e.service().module()));
  }

  @ServerExceptionMapper
  RestResponse<TemplateInstance> notFound(NotFoundException e) {
    return page(404, new FaultPage(404, text("not_found"), null, null));
  }

  private String text(String key) {
    return PageTexts.of("frame", frame.language()).get(key);
  }

  private RestResponse<TemplateInstance> page(int status, FaultPage page) {
    return ResponseBuilder.<TemplateInstance>create(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(page.setLocale(frame.language()))
        .build();
  }
}
