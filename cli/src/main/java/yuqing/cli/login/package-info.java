/// How a token is obtained from the issuer, where it is kept, and how it is refreshed.
package yuqing.cli.login;
