/// Ties a service's life to the launcher's. It runs inside the service: the JDK only, nothing else.
package yuqing.localstack.tether;
