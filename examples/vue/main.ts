/** Vue: the element around a text area with `v-model`; `vite.config.ts` tells Vue that it is a custom element. */
import 'discret/element'
import { createApp } from 'vue'
import Comment from './Comment.vue'

createApp(Comment).mount('#root')
