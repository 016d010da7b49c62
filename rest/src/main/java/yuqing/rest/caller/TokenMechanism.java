package yuqing.rest.caller;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;
import yuqing.rest.share.ClientShares;

/// The authentication of a request: the framework's OIDC, restricted to what the documents
/// describe. An exception that a token's bytes cause in the framework is the token's fault, not
/// the service's.
@Alternative
@Priority(1)
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {

  private final OidcAuthenticationMechanism oidc;
  private final ClientShares shares;

  TokenMechanism(OidcAuthenticationMechanism oidc, ClientShares shares) {
    this.oidc = oidc;
    this.shares = shares;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    if (BearerToken.isMalformed(request.request().headers().getAll("Authorization"))) {
      return Uni.createFrom().failure(new AuthenticationFailedException());
    }
    return Uni.createFrom()
        .deferred(() -> oidc.authenticate(request, identities))
        .onFailure(TokenMechanism::isOfTheToken)
        .transform(_ -> new AuthenticationFailedException())
        .onItem()
        .ifNotNull()
        .transform(DocumentedRoles::only)
        .onItem()
        .ifNotNull()
        .invoke(identity -> shares.admit(request, identity));
  }

  /// An unreachable issuer is not the caller's fault.
  private static boolean isOfTheToken(Throwable thrown) {
    return thrown instanceof RuntimeException
        && !(thrown instanceof AuthenticationException)
        && !(thrown instanceof OIDCException);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return oidc.getChallenge(request);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
    return oidc.getCredentialTransport(request);
  }
}
