/// Headers and forms that the answers of all endpoints have in common.
package yuqing.rest.answer;
