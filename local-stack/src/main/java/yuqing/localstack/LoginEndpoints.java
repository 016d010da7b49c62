package yuqing.localstack;

import java.util.Map;
import java.util.TreeMap;
import yuqing.localstack.LoopbackHttp.Answer;
import yuqing.localstack.LoopbackHttp.Request;
import yuqing.localstack.login.AuthorizationCodes;
import yuqing.localstack.login.AuthorizationRequest;
import yuqing.localstack.login.AuthorizationRules;
import yuqing.localstack.login.AuthorizationVerdict;
import yuqing.localstack.login.LocalPeople;
import yuqing.localstack.login.LoginLanguage;
import yuqing.localstack.login.NoticePage;
import yuqing.localstack.login.PersonChoicePage;
import yuqing.localstack.login.UrlQuery;

/// What a browser asks of the local provider: the page on which a person is chosen, and logging
/// out. The provider keeps no session of its own, so each login begins with the page.
final class LoginEndpoints {
  /// The button that was pressed.
  private static final String PERSON = "person";

  private final LocalPeople people;
  private final AuthorizationCodes codes;
  private final AuthorizationRules rules;
  private final String policy;

  LoginEndpoints(LocalPeople people, AuthorizationCodes codes, AuthorizationRules rules) {
    this.people = people;
    this.codes = codes;
    this.rules = rules;
    // A browser holds the redirect after the form against form-action too.
    this.policy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; "
            + "form-action 'self' "
            + String.join(" ", rules.client().origins());
  }

  /// GET shows the page, POST chooses the person whose button was pressed.
  Answer authorize(Request request) {
    boolean chooses = request.method().equals("POST");
    if (!chooses && !request.method().equals("GET")) {
      return page(405, NoticePage.wrongMethod(language(request)));
    }
    var sent = new TreeMap<>(request.form());
    var chosen = sent.remove(PERSON);
    return switch (rules.judge(sent, request.repeated())) {
      case AuthorizationVerdict.Refused refused ->
          page(400, NoticePage.refused(refused, language(request)));
      case AuthorizationVerdict.Returned(var location) -> new Answer.SeeOther(location);
      case AuthorizationVerdict.Accepted(var accepted) ->
          chooses
              ? choose(accepted, chosen, language(request))
              : page(200, choice(accepted, language(request), false));
    };
  }

  private Answer choose(AuthorizationRequest request, String chosen, LoginLanguage language) {
    return people
        .find(chosen == null ? "" : chosen)
        .<Answer>map(
            person ->
                new Answer.SeeOther(request.answered(codes.issue(person, request), rules.issuer())))
        .orElseGet(() -> page(400, choice(request, language, true)));
  }

  private String choice(AuthorizationRequest request, LoginLanguage language, boolean isUnknown) {
    return new PersonChoicePage(people, language).html(request, isUnknown);
  }

  /// Sends the browser back where the client has registered the address, and nowhere else.
  Answer endSession(Request request) {
    var language = language(request);
    if (!request.method().equals("GET") && !request.method().equals("POST")) {
      return page(405, NoticePage.wrongMethod(language));
    }
    var form = request.form();
    var back = form.getOrDefault("post_logout_redirect_uri", "");
    if (back.isEmpty()) {
      return page(200, NoticePage.loggedOut(language));
    }
    if (!rules.client().logoutUris().contains(back)
        || request.repeated().contains("post_logout_redirect_uri")) {
      return page(400, NoticePage.notReturned(language));
    }
    var state = form.get("state");
    return new Answer.SeeOther(
        state == null ? back : back + "?" + UrlQuery.of(Map.of("state", state)));
  }

  private Answer page(int status, String html) {
    return new Answer.Html(status, html, policy);
  }

  private static LoginLanguage language(Request request) {
    return LoginLanguage.of(
        request.form().getOrDefault("ui_locales", ""), request.acceptLanguage());
  }
}
