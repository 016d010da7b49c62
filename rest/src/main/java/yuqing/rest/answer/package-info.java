/// What all answers have in common, whatever endpoint gives them.
package yuqing.rest.answer;
