/// Asks every operation of a service's OpenAPI document what none of them may take. For tests.
package yuqing.localstack.probe;
