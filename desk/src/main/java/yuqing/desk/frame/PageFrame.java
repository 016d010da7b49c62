package yuqing.desk.frame;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import yuqing.access.Role;
import yuqing.access.RoleSet;
import yuqing.access.Roles;

/// Who reads this page and in which language; templates have it as `{cdi:frame}`.
@Named("frame")
@RequestScoped
public class PageFrame {
  /// Holds `zh-CN` or `en` where the reader has chosen.
  static final String LANGUAGE_COOKIE = "language";

  private final SecurityIdentity identity;
  private final Instance<HttpServerRequest> request;

  /// The one of the two tokens that says what a person belongs to; the services go by it.
  private final Instance<JsonWebToken> accessToken;

  private final InstantSource clock;

  PageFrame(
      SecurityIdentity identity,
      Instance<HttpServerRequest> request,
      Instance<JsonWebToken> accessToken,
      InstantSource clock) {
    this.identity = identity;
    this.request = request;
    this.accessToken = accessToken;
    this.clock = clock;
  }

  /// Chinese, unless the reader has chosen English.
  public Locale language() {
    var chosen = request.get().getCookie(LANGUAGE_COOKIE);
    return chosen != null && chosen.getValue().equals("en")
        ? Locale.ENGLISH
        : Locale.SIMPLIFIED_CHINESE;
  }

  public boolean isEnglish() {
    return language().equals(Locale.ENGLISH);
  }

  public boolean isLoggedIn() {
    return !identity.isAnonymous();
  }

  /// As the login names the person.
  public String name() {
    var token = token();
    String name = token == null ? null : token.getClaim("name");
    return name == null ? identity.getPrincipal().getName() : name;
  }

  /// The roster's id; null for one who is not on it.
  public String person() {
    return isLoggedIn() ? accessToken.get().getClaim("person") : null;
  }

  /// Codes of the departments that the person belongs to or leads.
  public List<String> departments() {
    JsonArray departments = isLoggedIn() ? accessToken.get().getClaim("departments") : null;
    return departments == null
        ? List.of()
        : departments.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  public Set<String> roles() {
    return identity.getRoles();
  }

  public boolean has(String role) {
    return identity.hasRole(role);
  }

  /// Whether incidents change before this reader's eyes.
  public boolean isIncidentReader() {
    return isOneOf(Roles.INCIDENT_READER);
  }

  /// Whether this reader hands in scans of signed forms.
  public boolean isFormScanner() {
    return isOneOf(Roles.FACTS_RECORDER);
  }

  /// Whether this reader may ask why they were told of an alert, or were not.
  public boolean isAlertReader() {
    return isOneOf(Roles.ALERT_READER);
  }

  /// Whether this reader tells people of alerts by hand: by telephone, or by urging.
  public boolean isAlertCaller() {
    return isOneOf(Roles.ALERT_CALLER);
  }

  /// Whether this reader sees the incidents of the whole school.
  public boolean isSchoolReader() {
    return roles().stream()
        .flatMap(code -> Role.find(code).stream())
        .anyMatch(role -> role.reach() == Role.Reach.SCHOOL);
  }

  private boolean isOneOf(String roles) {
    return RoleSet.rolesOf(roles).stream().anyMatch(this::has);
  }

  /// The pages that are for this reader.
  public List<PageLink> links() {
    return PageLink.of(roles());
  }

  public String path() {
    return request.get().path();
  }

  /// What the browser asks for: a page, a part of one, or an answer that its script reads.
  AskedAnswer asked() {
    var sent = request.get();
    return AskedAnswer.of(sent.getHeader("HX-Request"), sent.getHeader("X-Requested-With"));
  }

  /// The server's clock, by which pages count down.
  public Instant now() {
    return clock.instant();
  }

  private JsonWebToken token() {
    return identity.getPrincipal() instanceof JsonWebToken token ? token : null;
  }

  /// The raw access token, for what is streamed past the typed clients.
  public String accessToken() {
    return identity.getCredential(AccessTokenCredential.class).getToken();
  }
}
