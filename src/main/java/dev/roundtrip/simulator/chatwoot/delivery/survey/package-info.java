/** The question how satisfied a customer was. */
package dev.roundtrip.simulator.chatwoot.delivery.survey;
