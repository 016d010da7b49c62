package yuqing.localstack.login;

/// What becomes of a request to the authorization endpoint, by the rules of RFC 6749, 4.1.2.1.
public sealed interface AuthorizationVerdict {

  /// A person may be chosen.
  record Accepted(AuthorizationRequest request) implements AuthorizationVerdict {}

  /// The client or its address is not known: the browser shows why and is sent nowhere.
  record Refused(String chinese, String english) implements AuthorizationVerdict {}

  /// The client is known and its request is faulty: it receives `error` and `state` by a redirect.
  record Returned(String location) implements AuthorizationVerdict {}
}
