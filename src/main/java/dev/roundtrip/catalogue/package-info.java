/** The scenarios as texts, for people and programs to learn from, and which of the support tasks they prove. */
package dev.roundtrip.catalogue;
