package yuqing.desk.frame;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// Keeps the reader's choice of a language, and goes back to the page they were on.
@Path("/language")
public class LanguageResource {
  private static final int A_YEAR_S = 365 * 24 * 3600;

  @POST
  public Response choose(@FormParam("language") String language, @FormParam("back") String back) {
    var cookie =
        new NewCookie.Builder(PageFrame.LANGUAGE_COOKIE)
            .value("en".equals(language) ? "en" : "zh-CN")
            .path("/")
            .maxAge(A_YEAR_S)
            .httpOnly(true)
            .sameSite(NewCookie.SameSite.LAX)
            .build();
    return Response.seeOther(URI.create(onThisHost(back))).cookie(cookie).build();
  }

  /// A path of the desk's own: neither another host's address nor one that begins like it.
  static String onThisHost(String back) {
    boolean isPath = back != null && back.matches("/[A-Za-z0-9\\-._~/]*") && !back.startsWith("//");
    return isPath ? back : "/";
  }
}
