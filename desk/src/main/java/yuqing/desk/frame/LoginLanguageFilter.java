package yuqing.desk.frame;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.quarkus.oidc.Redirect.Location;
import jakarta.enterprise.context.ApplicationScoped;

/// Asks for the login page in the language that the reader has chosen at the desk.
@Unremovable // asked for by the login alone, which no bean here injects
@ApplicationScoped
@Redirect(Location.OIDC_AUTHORIZATION)
public class LoginLanguageFilter implements OidcRedirectFilter {
  @Override
  public void filter(OidcRedirectContext redirect) {
    var chosen = redirect.routingContext().request().getCookie(PageFrame.LANGUAGE_COOKIE);
    redirect
        .additionalQueryParams()
        .set("ui_locales", locales(chosen == null ? null : chosen.getValue()));
  }

  /// The one that is wanted, then the other.
  ///
  /// @param chosen value of the language's cookie; null where there is none
  static String locales(String chosen) {
    return "en".equals(chosen) ? "en zh-CN" : "zh-CN en";
  }
}
