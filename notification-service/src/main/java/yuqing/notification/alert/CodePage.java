package yuqing.notification.alert;

import io.quarkus.qute.Template;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.rest.problem.Language;

/// The page behind a message's link. No login: the code is the right to acknowledge that one alert,
/// once. Looking never acknowledges, since mail programs fetch links on their own.
@Path("/a/{code}")
@Produces(MediaType.TEXT_HTML)
@Blocking
@PermitAll
@Tag(
    name = "Acknowledging by link",
    description = "The page to which the link of a message leads; no token is needed")
public class CodePage {
  private final Template acknowledge;
  private final AcknowledgementByCode codes;
  private final CodeRateLimit guesses;
  private final CountdownScript countdown = CountdownScript.read();

  CodePage(Template acknowledge, AcknowledgementByCode codes, CodeRateLimit guesses) {
    this.acknowledge = acknowledge;
    this.codes = codes;
    this.guesses = guesses;
  }

  @GET
  @Operation(
      operationId = "showAcknowledgementPage",
      summary = "Show what a message's link acknowledges")
  @APIResponse(responseCode = "404", content = @Content(mediaType = MediaType.TEXT_HTML))
  public Response show(
      @PathParam("code") String code,
      @HeaderParam("Accept-Language") String acceptLanguage,
      @Context HttpServerRequest request) {
    return answer(request, acceptLanguage, language -> codes.look(code, language));
  }

  @POST
  @Operation(
      operationId = "acknowledgeByCode",
      summary = "Acknowledge the alert of a message's link")
  @APIResponse(responseCode = "404", content = @Content(mediaType = MediaType.TEXT_HTML))
  public Response acknowledge(
      @PathParam("code") String code,
      @HeaderParam("Accept-Language") String acceptLanguage,
      @Context HttpServerRequest request) {
    return answer(request, acceptLanguage, language -> codes.use(code, language));
  }

  private interface Use {
    AcknowledgementByCode.Shown with(Language language);
  }

  private Response answer(HttpServerRequest request, String acceptLanguage, Use use) {
    var language = Language.preferred(acceptLanguage);
    var address = request.remoteAddress().hostAddress();
    var shown = use.with(language);
    if (shown.status() == Response.Status.NOT_FOUND.getStatusCode()) {
      // A right code is never slowed by the wrong ones of others behind the same gateway.
      if (guesses.isReached(address)) {
        return page(language, AcknowledgementByCode.Shown.without(429, "too-many"))
            .header("Retry-After", CodeRateLimit.WINDOW.toSeconds())
            .build();
      }
      guesses.countWrong(address);
    }
    return page(language, shown).build();
  }

  private Response.ResponseBuilder page(Language language, AcknowledgementByCode.Shown shown) {
    var text = new AlertText(language);
    return Response.status(shown.status())
        .entity(
            acknowledge
                .data("language", language.tag())
                .data("title", text.page("title"))
                .data("subject", shown.subject())
                .data("duties", shown.duties())
                .data("now", shown.now())
                .data("left", text.page("counting.left"))
                .data("overdue", text.page("counting.overdue"))
                .data("script", countdown.text())
                .data("sentence", text.page(shown.sentence()))
                .data("button", shown.sentence().equals("ask") ? text.page("button") : null)
                .data("desk", shown.desk())
                .data("way", text.page("desk"))
                .render())
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex")
        .header("X-Content-Type-Options", "nosniff")
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; script-src '"
                + countdown.source()
                + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
  }
}
