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

/// How a request's caller is made known: by the framework's OIDC, held to what the documents say.
/// What a token's bytes make the framework throw is the token's fault and not the service's.
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

  /// An issuer that cannot be asked is no fault of the caller's.
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
